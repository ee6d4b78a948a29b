internal import Language
package import Model
package import Resources
package import World

/// Reads the events of an article: from a document to claims.
package struct EventReader: Sendable {
  /// Rises whenever claims may come out otherwise, so that stores know what to read anew.
  package static let version = 4

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
    lexicon = try Lexicon(folder: folder, grammar: grammar, data: data)
    gazetteer = try Gazetteer(code, world: world, data: data)
  }

  /// What an article says happened.
  package func read(_ article: Article) -> Reading {
    var document = language.read(article)
    if language.hasModel {
      language.analyse(
        document.sentences.indices.filter { mayTell(document.sentences[$0], document) },
        of: &document)
    }
    return Reading(article: article, claims: claims(in: document), reader: Self.version)
  }

  /// Whether a sentence may tell of an event: it holds a known name or a pronoun, and words of a
  /// predicate.
  ///
  /// Only such sentences are parsed.
  package func mayTell(_ sentence: Sentence, _ document: Document) -> Bool {
    let tokens = document.tokens
    let end = sentence.tokens.upperBound
    guard document.article.paragraphs[sentence.paragraph].kind == .body,
      sentence.tokens.contains(where: { lexicon.match(tokens, at: $0, limit: end) != nil })
    else { return false }
    return sentence.tokens.contains {
      gazetteer.match(tokens, at: $0, limit: end) != nil
        || grammar.match(.pronoun, tokens, at: $0, limit: end) != nil
    }
  }

  /// How many sentences of an article there are, and how many are parsed.
  package func share(of article: Article) -> (sentences: Int, parsed: Int) {
    let document = language.read(article)
    return (
      document.sentences.count, document.sentences.count { mayTell($0, document) }
    )
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
