package import Model

/// An article, and where it was read from.
package struct ReadArticle: Hashable, Sendable {
  package var article: Article
  /// The `id` that a JSON record gave, as text; the article's own id does not depend on it.
  package var givenID: String?
  /// The file as the user named it.
  package var file: String
  /// The line of a JSON record, from 1; nil where the file is one article.
  package var line: Int?
  /// Whether the article's text is the field `text` of a JSON record to the byte.
  package var isAsGiven: Bool

  package init(
    article: Article, givenID: String? = nil, file: String, line: Int? = nil,
    isAsGiven: Bool = false
  ) {
    self.article = article
    self.givenID = givenID
    self.file = file
    self.line = line
    self.isAsGiven = isAsGiven
  }
}

/// What a stretch of a file gave, in file order.
package struct ReadBatch: Hashable, Sendable {
  package var articles: [ReadArticle]
  package var diagnostics: [Diagnostic]

  package init(articles: [ReadArticle] = [], diagnostics: [Diagnostic] = []) {
    self.articles = articles
    self.diagnostics = diagnostics
  }
}
