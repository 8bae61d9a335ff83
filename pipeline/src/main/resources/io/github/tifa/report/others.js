// others
