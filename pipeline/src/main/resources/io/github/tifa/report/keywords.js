// keywords
