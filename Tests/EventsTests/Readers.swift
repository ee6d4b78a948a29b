import Events
import Model
import Resources
import World

/// The readers of both languages, loaded once for all tests.
enum Readers {
  private static let loaded = Result {
    let world = try World(data: .embedded)
    return try ["en", "id"].map { try EventReader($0, world: world, data: .embedded) }
  }

  static func read(_ article: Article) throws -> Reading {
    try loaded.get()[article.language == "en" ? 0 : 1].read(article)
  }
}

extension Article {
  /// An article of these lines, as it comes in at the door: the first is the title where one is
  /// asked for, each other a paragraph, and lines that only point to other articles are left out.
  static func of(
    _ lines: String, _ language: String, published: String?, hasTitle: Bool = false
  ) -> Article {
    var text = ""
    var paragraphs: [Paragraph] = []
    for line in lines.split(separator: "\n")
    where !line.hasPrefix("Baca Juga:") && !line.hasPrefix("Read Also:") {
      if !text.isEmpty { text += "\n" }
      let range = TextRange(start: text.utf8.count, end: text.utf8.count + line.utf8.count)
      let isTitle = hasTitle && paragraphs.isEmpty
      paragraphs.append(Paragraph(kind: isTitle ? .title : .body, range: range, origin: range))
      text += line
    }
    let day = published.flatMap { Day(iso: $0) }
    return Article(
      url: nil, outlet: nil, language: language, published: day.map { Publication(day: $0) },
      authors: [], editors: [], agencies: [], text: text, paragraphs: paragraphs)
  }
}
