internal import Language
package import Model
package import Resources
package import World

/// Reads the events of an article: from a document to claims.
package struct EventReader: Sendable {
  /// Rises whenever claims may come out otherwise, so that stores know what to read anew.
  package static let version = 1

  private let language: LanguageReader
  private let world: World
  private let grammar: Grammar
  private let lexicon: Lexicon
  private let gazetteer: Gazetteer

  /// Loads the data of a language.
  ///
  /// - Throws: `DataError` where a file is missing or malformed.
  package init(_ code: String, world: World, data: DataFiles) throws {
    self.world = world
    language = try LanguageReader(code, data: data)
    let folder = "languages/\(code)"
    let words = "\(folder)/grammar.tsv"
    grammar = try Grammar(data.table(words, columns: ["kind", "form", "value"]), file: words)
    let predicates = "\(folder)/predicates.tsv"
    lexicon = try Lexicon(
      data.table(predicates, columns: Lexicon.columns), grammar: grammar, file: predicates)
    gazetteer = try Gazetteer(code, world: world, data: data)
  }

  /// What an article says happened.
  package func read(_ article: Article) -> Reading {
    let document = language.read(article)
    return Reading(article: article, claims: claims(in: document), reader: Self.version)
  }

  /// The claims of a document; titles are left to its body, which says the same with dates.
  package func claims(in document: Document) -> [Claim] {
    let resolver = ActorResolver(
      world: world, day: document.article.published?.day)
    var walk = DocumentWalk(
      document: document, grammar: grammar, lexicon: lexicon,
      finder: MentionFinder(gazetteer: gazetteer, grammar: grammar, resolver: resolver))
    for sentence in document.sentences
    where document.article.paragraphs[sentence.paragraph].kind == .body {
      walk.read(sentence)
    }
    return walk.claims()
  }
}
