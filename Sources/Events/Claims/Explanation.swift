internal import Language
internal import Model

/// Tells in words how a claim came about, for `linimasa why`.
struct Explanation {
  let tokens: [Token]
  let grammar: Grammar
  let tree: TreeArguments?

  /// What the predicate's words mean, and how each side was found.
  func steps(_ hit: PredicateHit, _ arguments: Arguments, _ predicate: Predicate) -> [TraceStep] {
    let words = printed(tokens[hit.tokens])
    let way =
      arguments.isFromTree ? "read from the sentence's grammar" : "read from the order of words"
    var steps = [
      TraceStep(
        .predicate,
        "\"\(words)\" tells of \(predicate.type.rawValue)"
          + (predicate.mode.map { " (\($0.rawValue))" } ?? "")
          + "; \(predicate.frame.words); \(way)")
    ]
    steps += arguments.sources.map { TraceStep(.source, found($0, hit, words)) }
    steps += arguments.targets.map { TraceStep(.target, found($0, hit, words)) }
    if let place = arguments.place { steps.append(TraceStep(.place, place.resolution)) }
    return steps
  }

  private func found(_ mention: Mention, _ hit: PredicateHit, _ words: String) -> String {
    let role = tree?.role(of: mention, to: hit)
    return mention.resolution + (role.map { "; \($0) of \"\(words)\"" } ?? "")
  }
}

extension Predicate.Frame {
  /// Who takes part how, in words.
  var words: String {
    switch self {
    case .contact: "all who take part are equals"
    case .visit: "one side goes to the other"
    case .hosting: "one side receives the other"
    case .mutual: "both sides take part alike, or one binds itself to the other"
    case .directed: "one side does it to the other"
    case .suffered: "it is done to its subject"
    }
  }
}

extension TreeArguments {
  /// Which part a mention has in the sentence beside a predicate, in words; nil where the tree joins
  /// them otherwise.
  func role(of mention: Mention, to hit: PredicateHit) -> String? {
    if let preposition = preposition(before: mention) { return "after \"\(preposition)\", part" }
    let head = tree.head(of: mention.tokens)
    switch tree.words[head].universalRelation {
    case "nsubj": return "subject"
    case "obj", "iobj": return "object"
    case "nmod", "compound", "amod": return "stands with a noun that is part"
    case "conj": return "in a list that is part"
    case "root": return "head of the sentence, beside the words"
    default: return nil
    }
  }

  private func preposition(before mention: Mention) -> String? {
    guard mention.preposition != nil else { return nil }
    for position in (tree.start..<mention.tokens.lowerBound).suffix(4).reversed()
    where grammar.isA(.preposition, tokens[position]) {
      return tokens[position].text
    }
    return nil
  }
}
