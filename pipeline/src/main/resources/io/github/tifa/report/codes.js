// Codes of the tables in words.
const CLASSES = {
  central: '中央', government: '政府', military: '军队', provincial: '地方', spokesperson: '发言人', historical: '历史人物',
  'democratic-party': '民主党派', enterprise: '企业', 'hong-kong': '香港', macau: '澳门', taiwan: '台湾', foreign: '外国',
  international: '国际', ideology: '意识形态', 'party-building': '党建', leadership: '领导', economy: '经济', society: '社会',
  law: '法治', security: '安全', diplomacy: '外交', 'hong-kong-macau': '港澳', 'ethnic-religious': '民族宗教',
  environment: '环境', technology: '科技', 'culture-media': '文化媒体', history: '历史', 'cross-strait': '两岸',
  governance: '治理', country: '国家', capital: '首都', province: '省', prefecture: '地区', county: '县', city: '城市',
  region: '区域', sea: '海', river: '河', mountain: '山', island: '岛', strait: '海峡', feature: '地貌', district: '区',
  continent: '洲', party: '政党', media: '媒体', company: '公司', culture: '文化', science: '科学', politics: '政治',
  business: '商界', congress: '代表大会', plenum: '全会', 'work-conference': '工作会议', politburo: '政治局',
  'study-session': '集体学习', legislature: '立法机关', 'state-council': '国务院', forum: '论坛', summit: '峰会',
  other: '其他', treaty: '条约', communique: '公报', constitution: '宪法', book: '书', 'foreign-law': '外国法律',
  'party-regulation': '党内法规', 'policy-document': '政策文件',
};

/** The name of a class of the lexicon. */
function className(code) {
  return language === 'zh' && CLASSES[code] ? CLASSES[code] : code.replace(/-/g, ' ');
}

/** What kind of word HanLP takes a keyword for; the longest beginning of its code that is listed. */
const PARTS_OF_SPEECH = {
  n: ['名词', 'noun'], nr: ['人名', 'person'], nrf: ['音译人名', 'person, transliterated'], ns: ['地名', 'place'], nsf: ['音译地名', 'place, transliterated'],
  nt: ['机构', 'organisation'], ntc: ['公司', 'company'], ni: ['机构后缀', 'kind of institution'], nis: ['机构后缀', 'kind of institution'],
  nn: ['职业职务', 'occupation'], nnt: ['职务', 'office'], nnd: ['职业', 'occupation'], nz: ['专名', 'proper name'], nx: ['字母词', 'Latin letters'],
  nf: ['食品', 'food'], nh: ['医药', 'medicine'], nhd: ['疾病', 'disease'], nb: ['生物', 'living being'], nm: ['物品', 'object'],
  vn: ['名动词', 'verbal noun'], an: ['名形词', 'adjectival noun'], j: ['简称', 'abbreviation'], i: ['成语', 'idiom'], l: ['习语', 'set phrase'],
  g: ['术语', 'technical word'], term: ['提法', 'term of the lexicon'],
};

const SCRIPTS = {Hans: ['简体', 'Simplified'], Hant: ['繁体', 'Traditional'], Latn: ['拉丁字母', 'Latin']};

const METHODS = {
  register: ['词库', 'lexicon'], title: ['职务称谓', 'title beside it'], office: ['只称职务', 'office alone'], surname: ['只称姓', 'surname alone'],
  list: ['名单', 'list of names'], pattern: ['构词模式', 'pattern'], statistical: ['统计识别', 'statistics'],
};

const FAULTS = {
  front_matter_missing: ['没有文首信息块', 'no front matter'], front_matter_recovered: ['文首信息块有误，已逐行读取', 'front matter read line by line'],
  front_matter_unclosed: ['文首信息块未结束', 'front matter never closed'], title_missing: ['没有标题', 'no title'], date_missing: ['没有日期', 'no date'],
  date_invalid: ['日期有误', 'date is no date'], date_conflict: ['日期互相矛盾', 'dates disagree'], encoding_detected: ['不是 UTF-8 编码', 'UTF-16, GB18030 or Big5'],
  invalid_utf8_repaired: ['有非 UTF-8 字节，已替换', 'bytes that are not UTF-8 replaced'], empty_body: ['没有正文', 'no text'],
};

function inWords(words, code) {
  return words[code] ? words[code][language === 'zh' ? 0 : 1] : code.replace(/_/g, ' ');
}

function partOfSpeech(code) {
  for (let length = code.length; length > 0; length--) {
    if (PARTS_OF_SPEECH[code.slice(0, length)]) return inWords(PARTS_OF_SPEECH, code.slice(0, length));
  }
  return code;
}
