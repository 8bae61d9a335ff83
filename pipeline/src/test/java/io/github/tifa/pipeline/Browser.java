package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.Assume.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A headless Chromium that keeps account of what a page complains of and asks the network for. The
 * environment variables {@code CHROMIUM} and {@code CHROMEDRIVER} say where the programs are if not
 * in {@code /usr/bin}; with the property {@code browser.required} their absence fails a test
 * instead of skipping it.
 */
final class Browser implements AutoCloseable {
  private static final String AXE = axe();

  private final ChromeDriver driver;
  private final Path downloads;

  private Browser(ChromeDriver driver, Path downloads) {
    this.driver = driver;
    this.downloads = downloads;
  }

  /** Starts the browser, or skips the test where there is none. */
  static Browser start(Path downloads) {
    Path chromium = program("CHROMIUM", "/usr/bin/chromium");
    Path chromedriver = program("CHROMEDRIVER", "/usr/bin/chromedriver");
    boolean found = Files.isExecutable(chromium) && Files.isExecutable(chromedriver);
    if (Boolean.getBoolean("browser.required")) {
      assertWithMessage("browser.required, but there is no %s or %s", chromium, chromedriver)
          .that(found)
          .isTrue();
    }
    assumeTrue(
        "skipped: needs Chromium (apt-get install chromium chromium-driver, or set CHROMIUM and"
            + " CHROMEDRIVER)",
        found);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--force-prefers-reduced-motion",
        "--window-size=1360,1000");
    options.setExperimentalOption(
        "prefs",
        Map.of(
            "download.default_directory",
            downloads.toString(),
            // A second file without a person's click would be asked about.
            "profile.default_content_setting_values.automatic_downloads",
            1));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.toFile())
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options), downloads);
  }

  private static Path program(String variable, String usual) {
    String path = System.getenv(variable);
    return Path.of(path == null ? usual : path);
  }

  private static String axe() {
    try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a page and waits until it shows something. */
  void open(Path page, String hash) {
    driver.get("about:blank");
    driver.get(page.toUri() + "#" + hash);
    await("#main h2");
  }

  /** Waits for an element to be shown. */
  WebElement await(String css) {
    return new WebDriverWait(driver, Duration.ofSeconds(60))
        .until(
            d ->
                d.findElements(By.cssSelector(css)).stream()
                    .filter(WebElement::isDisplayed)
                    .findFirst()
                    .orElse(null));
  }

  /** Clicks the first shown element. */
  void click(String css) {
    await(css);
    run(
        "[...document.querySelectorAll(arguments[0])].find(e => e.getClientRects().length).click()",
        css);
  }

  /** Clicks with the mouse at a place of an element, in pixels from its upper left corner. */
  void clickAt(String css, double x, double y) {
    WebElement element = await(css);
    run("arguments[0].scrollIntoView({block: 'center'})", element);
    Rectangle box = element.getRect();
    new Actions(driver)
        .moveToElement(
            element,
            (int) Math.round(x - box.getWidth() / 2.0),
            (int) Math.round(y - box.getHeight() / 2.0))
        .click()
        .perform();
  }

  /** Types into a field as a person does. */
  void type(String css, String text) {
    WebElement field = await(css);
    field.clear();
    field.sendKeys(text);
  }

  /** Presses keys where the focus is. */
  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** Makes the window as wide and high as this, in pixels. */
  void resize(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Gives the window its own size again. */
  void resize() {
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  /** Goes back in the history. */
  void back() {
    driver.navigate().back();
  }

  /** Prints the page, and gives the beginning of the PDF. */
  String print() {
    byte[] pdf = Base64.getDecoder().decode(driver.print(new PrintOptions()).getContent());
    return new String(pdf, 0, 8, StandardCharsets.ISO_8859_1);
  }

  List<String> texts(String css) {
    return driver.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
  }

  String text(String css) {
    return await(css).getText();
  }

  /** Chooses the option with this value. */
  void choose(String css, String value) {
    run(
        "const s = document.querySelector(arguments[0]); s.value = arguments[1];"
            + " s.dispatchEvent(new Event('change', {bubbles: true}))",
        css,
        value);
  }

  /** Runs a script. */
  Object run(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  /** Waits for a downloaded file and reads it. */
  String download(String name) throws IOException {
    Path file = downloads.resolve(name);
    // The browser takes the name with an empty file, and puts the whole one in its place.
    new WebDriverWait(driver, Duration.ofSeconds(60)).until(d -> file.toFile().length() > 0);
    String text =
        Files.readString(
            file, name.endsWith(".png") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    // Another file of this name would get another one.
    Files.delete(file);
    return text;
  }

  /** What axe-core finds that is more than minor. */
  @SuppressWarnings("unchecked")
  List<String> violations() {
    run(AXE);
    Map<String, Object> result =
        (Map<String, Object>)
            ((JavascriptExecutor) driver)
                .executeAsyncScript(
                    "const done = arguments[arguments.length - 1];"
                        + "axe.run(document, {resultTypes: ['violations']}).then(r => done({found:"
                        + " r.violations.filter(v => v.impact !== 'minor')"
                        + ".map(v => v.id + ': ' + v.help + ' – ' + v.nodes.slice(0, 3).map(n =>"
                        + " n.html.slice(0, 160)).join(' | '))}))");
    return (List<String>) result.get("found");
  }

  /** Complaints on the console, and addresses asked for other than the page itself. */
  List<String> complaints() throws IOException {
    List<String> complaints = new ArrayList<>();
    driver.manage().logs().get(LogType.BROWSER).forEach(entry -> complaints.add(entry.toString()));
    for (var entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = OutputFiles.JSON.readTree(entry.getMessage()).get("message");
      String address = message.at("/params/request/url").asText();
      if (message.get("method").asText().equals("Network.requestWillBeSent")
          && Stream.of("file:", "data:", "about:", "blob:").noneMatch(address::startsWith)) {
        complaints.add("request: " + address);
      }
    }
    return complaints;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
