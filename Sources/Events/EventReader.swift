internal import Language
package import Model
package import Resources
package import World

/// Reads the events of an article: from a document to claims.
package struct EventReader: Sendable {
  /// Rises whenever claims may come out otherwise, so that stores know what to read anew.
  package static let version = 5

  /// Code of the language read.
  package let language: String
  private let reader: LanguageReader
  private let world: World
  private let grammar: Grammar
  private let lexicon: Lexicon
  private let gazetteer: Gazetteer
  private let contexts: Contexts

  /// Loads the data of a language.
  ///
  /// - Throws: `DataError` where a file is missing or malformed.
  package init(_ code: String, world: World, data: DataFiles) throws {
    self.world = world
    language = code
    reader = try LanguageReader(code, data: data)
    let folder = "languages/\(code)"
    let words = "\(folder)/grammar.tsv"
    grammar = try Grammar(data.table(words, columns: ["kind", "form", "value"]), file: words)
    lexicon = try Lexicon(folder: folder, grammar: grammar, data: data)
    contexts = try Contexts(code, data: data)
    gazetteer = try Gazetteer(code, world: world, data: data)
  }

  /// Whose events are told.
  package enum Scope: Sendable {
    /// Those between parties: states, organisations and groups.
    case parties
    /// Those between anybody whom the text names or describes.
    case everybody
  }

  /// What an article says happened.
  package func read(_ article: Article, scope: Scope = .parties) -> Reading {
    explain(article, scope: scope).reading
  }

  /// What an article says happened, and the predicates that no event was made of.
  package func explain(
    _ article: Article, scope: Scope = .parties
  ) -> (reading: Reading, passed: [PassedPredicate]) {
    var document = reader.read(article)
    if reader.hasModel {
      reader.analyse(
        document.sentences.indices.filter {
          mayTell(document.sentences[$0], document, scope)
        },
        of: &document)
    }
    let walk = walk(document, scope)
    return (
      Reading(article: article, claims: walk.claims(), reader: Self.version), walk.passed
    )
  }

  /// Whether a sentence may tell of an event: it holds words of a predicate, and a known name or a
  /// pronoun.
  ///
  /// Only such sentences are parsed.
  package func mayTell(
    _ sentence: Sentence, _ document: Document, _ scope: Scope = .parties
  ) -> Bool {
    let tokens = document.tokens
    let end = sentence.tokens.upperBound
    guard document.article.paragraphs[sentence.paragraph].kind == .body,
      sentence.tokens.contains(where: {
        lexicon.match(tokens, at: $0, limit: end) != nil
          || lexicon.mayBeFronted(tokens, at: $0, from: sentence.tokens.lowerBound)
      })
    else { return false }
    return scope == .everybody
      || sentence.tokens.contains {
        gazetteer.match(tokens, at: $0, limit: end) != nil
          || grammar.match(.pronoun, tokens, at: $0, limit: end) != nil
      }
  }

  /// How many sentences of an article there are, and how many are parsed.
  package func share(of article: Article) -> (sentences: Int, parsed: Int) {
    let document = reader.read(article)
    return (
      document.sentences.count, document.sentences.count { mayTell($0, document) }
    )
  }

  /// The claims of a document; titles are left to its body, which says the same with dates.
  package func claims(in document: Document, _ scope: Scope = .parties) -> [Claim] {
    walk(document, scope).claims()
  }

  private func walk(_ document: Document, _ scope: Scope) -> DocumentWalk {
    var resolver = ActorResolver(
      world: world, day: document.article.published?.day)
    resolver.home = gazetteer.publisher(document.article.outlet)
    let isLong = document.sentences.count > 3
    resolver.parties =
      scope == .parties && isLong ? gazetteer.parties(in: document.tokens) : nil
    var walk = DocumentWalk(
      document: document, scope: scope, grammar: grammar, lexicon: lexicon,
      contexts: contexts,
      finder: MentionFinder(
        gazetteer: gazetteer, grammar: grammar, resolver: resolver, document: document))
    for sentence in document.sentences
    where document.article.paragraphs[sentence.paragraph].kind == .body {
      walk.read(sentence)
    }
    return walk
  }
}
