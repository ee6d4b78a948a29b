internal import Language
internal import Model

/// Goes through a document sentence by sentence and gathers what it says happened.
struct DocumentWalk {
  let document: Document
  let grammar: Grammar
  let lexicon: Lexicon
  let finder: MentionFinder
  private var memory = PersonMemory()
  private var drafts: [Draft] = []
  /// The contact told of last: what "the meeting" and undated statements hang on.
  private var occasion: Draft?

  init(document: Document, grammar: Grammar, lexicon: Lexicon, finder: MentionFinder) {
    self.document = document
    self.grammar = grammar
    self.lexicon = lexicon
    self.finder = finder
  }

  private var tokens: [Token] { document.tokens }

  /// Reads one sentence.
  mutating func read(_ sentence: Sentence) {
    var mentions = finder.mentions(in: sentence, of: document, &memory)
    let map = ClauseMap(sentence, tokens, grammar)
    resolvePronouns(&mentions, sentence, map)
    let speaker = speaker(mentions, sentence, map)
    let arguments = ArgumentFinder(
      sentence: sentence, tokens: tokens, mentions: mentions, map: map, grammar: grammar,
      speaker: speaker)
    let tree = DependencyMap(sentence, in: document).map {
      TreeArguments(tree: $0, mentions: mentions, grammar: grammar, tokens: tokens)
    }
    let hits = lexicon.hits(in: sentence, tokens, mentions: mentions, grammar: grammar)
    var last: (hit: PredicateHit, targets: [Mention])?
    for hit in hits {
      let predicate = lexicon.predicates[hit.predicate]
      var found = arguments.arguments(of: hit, predicate)
      if let whole = tree?.arguments(of: hit, predicate), whole.areWhole {
        // Where the tree shows both sides it is believed; else the order of words.
        (found.sources, found.targets) = (whole.sources, whole.targets)
        found.isInherited = whole.isInherited
        found.isFromTree = true
      }
      let control = last.flatMap { status(under: $0.hit, of: hit, map) }
      if control == .proposed, let asked = last?.targets, !asked.isEmpty {
        // "Urged Beijing to press Russia": it is Beijing that is to press.
        found.sources = asked
        found.targets.removeAll { target in asked.contains { $0.tokens == target.tokens } }
      }
      add(hit, found, control, sentence, map, speaker)
      last = (hit, found.targets)
    }
    remember(mentions, map)
  }

  /// The claims of all sentences, one an event.
  func claims() -> [Claim] {
    united(drafts).compactMap(claim)
  }

  // MARK: One predicate

  private mutating func add(
    _ hit: PredicateHit, _ arguments: Arguments, _ control: Status?, _ sentence: Sentence,
    _ map: ClauseMap, _ speaker: Mention?
  ) {
    let predicate = lexicon.predicates[hit.predicate]
    var (sources, targets) = sides(arguments, predicate)
    var steps = trace(hit, arguments, predicate)
    if sources.isEmpty || targets.isEmpty, predicate.type == .consult, pointsBack(hit, sentence),
      let occasion, Set((sources + targets).compactMap(\.party)).count < 2
    {
      // "Pertemuan itu", "the call": the contact told of before, with what this sentence adds.
      let known = occasion.parties
      guard Set((sources + targets).compactMap(\.party)).isSubset(of: known) else { return }
      sources = occasion.sources
      targets = occasion.targets
      steps.append(TraceStep(.source, "the contact told of before"))
    }
    if predicate.type == .assault, sources.isEmpty, targets.isEmpty, let place = arguments.place {
      // An attack whose author nobody names is still an attack on the state where it happened.
      targets = place.participants
      steps.append(TraceStep(.target, "attacked in its territory; the attacker is not named"))
    }
    guard isWhole(sources, targets, predicate) else { return }
    var (status, cue) = StatusReader(tokens: tokens, grammar: grammar, map: map)
      .status(of: hit, predicate, in: sentence)
    if let control, status == .occurred { status = control }
    let dates = DateReader(document: document, grammar: grammar, map: map, sentence: sentence)
    var said = dates.said(hit)
    if status == .occurred, let ahead = said?.span?.first,
      let published = document.article.published?.day,
      ahead > published
    {
      // Nothing has occurred ahead of the news: a contact is planned; of words, the day is that of
      // what they are about.
      if predicate.type == .consult {
        (status, cue) = (.planned, ahead.description)
      } else {
        said = nil
      }
    }
    steps.append(
      TraceStep(
        .status,
        cue.map { "\(status.rawValue), from \"\($0)\"" }
          ?? "\(status.rawValue): nothing says otherwise"))
    let words = tokens[hit.tokens].map(\.text).joined(separator: " ")
    let trigger = TextRange(
      start: tokens[hit.tokens.lowerBound].range.start,
      end: tokens[hit.tokens.upperBound - 1].range.end)
    let rule = "\(words) \(predicate.type.rawValue)"
    let draft = Draft(
      predicate: predicate, rule: rule, status: status, sources: sources, targets: targets,
      date: said, implied: dates.implied(hit, status), pointsBack: pointsBack(nil, sentence),
      place: arguments.place.map { document.article.text[textRange($0.tokens)] },
      evidence: [
        Evidence(
          article: document.article.id, range: sentence.range,
          sentence: document.article.text[sentence.range], trigger: trigger, rule: rule)
      ],
      attribution: attribution(sentence, speaker),
      confidence: confidence(arguments, said), trace: steps)
    take(draft)
  }

  /// What a predicate makes of the one after it that it governs: what is asked for is proposed,
  /// what is refused is denied; nil where it governs nothing.
  private func status(
    under first: PredicateHit, of second: PredicateHit, _ map: ClauseMap
  ) -> Status? {
    let type = lexicon.predicates[first.predicate].type
    guard type == .request || type == .reject, first.form == .active, second.form == .active else {
      return nil
    }
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    let clause = map.clause(at: second.tokens.lowerBound)
    let governor = map.clause(at: first.tokens.lowerBound)
    let isGoverned =
      clause == governor
      || map[clause].parent == governor && ["purpose", "that"].contains(map[clause].kind)
    guard isGoverned, between.count <= (type == .request ? 12 : 2),
      !between.contains(where: { grammar.isA(.coordinator, tokens[$0]) })
    else { return nil }
    return type == .request ? .proposed : .denied
  }

  private mutating func take(_ draft: Draft) {
    var draft = draft
    if draft.date == nil, draft.implied.span != nil, let occasion, let span = occasion.date?.span,
      belongs(draft, to: occasion)
    {
      var carried = span
      carried.basis = .occasion
      draft.date = DateReader.Finding(
        span: carried, how: "said on the occasion told of before, dated \(span)")
    }
    drafts.append(draft)
    if draft.isContact {
      if draft.status == .occurred, draft.parties.count > 1 {
        let isSame = occasion.map { $0.parties == draft.parties } ?? false
        if !isSame || draft.date != nil { occasion = draft }
      }
      memory.rememberPair(draft.sources + draft.targets)
    }
  }

  /// Whether something undated was said or done on an occasion told of before: by those who took
  /// part in it, and nobody else.
  private func belongs(_ draft: Draft, to occasion: Draft) -> Bool {
    guard draft.status == .occurred, !draft.isContact else { return false }
    let present = Set((occasion.sources + occasion.targets).map(\.actor))
    let persons = draft.sources.filter { $0.kind == .person }
    guard persons.allSatisfy({ present.contains($0.actor) }) else { return false }
    if !persons.isEmpty { return true }
    return draft.parties.isSubset(of: occasion.parties)
      || draft.pointsBack && !draft.parties.isDisjoint(with: occasion.parties)
  }

  /// Participants of both sides, each once, without the other side's parties.
  private func sides(
    _ arguments: Arguments, _ predicate: Predicate
  ) -> ([Participant], [Participant]) {
    let sources = withoutBareParties(arguments.sources.flatMap(\.participants))
    let parties = Set(sources.compactMap(\.party))
    var targets = withoutBareParties(arguments.targets.flatMap(\.participants))
    let isEqual = predicate.frame == .contact || predicate.frame == .mutual
    if !isEqual || parties.count < 2 {
      targets.removeAll { $0.party.map(parties.contains) ?? true }
    }
    targets.removeAll { target in sources.contains { $0.actor == target.actor } }
    return (sources, targets)
  }

  /// Whether there is enough to make an event of.
  private func isWhole(
    _ sources: [Participant], _ targets: [Participant], _ predicate: Predicate
  ) -> Bool {
    if predicate.type == .assault, sources.isEmpty, !targets.isEmpty { return true }
    let parties = Set((sources + targets).compactMap(\.party))
    switch predicate.frame {
    case .contact, .mutual: return parties.count > 1
    case .visit, .directed:
      return !Set(sources.compactMap(\.party)).isEmpty && !Set(targets.compactMap(\.party)).isEmpty
        && parties.count > 1
    }
  }

  // MARK: Surroundings

  /// Whether the sentence, or the predicate itself, points back to a contact: "pada pembicaraan itu".
  private func pointsBack(_ hit: PredicateHit?, _ sentence: Sentence) -> Bool {
    let range =
      hit.map {
        max(
          sentence.tokens.lowerBound, $0.tokens.lowerBound - 1)..<min(
            $0.tokens.upperBound + 1, sentence.tokens.upperBound)
      } ?? sentence.tokens
    return range.contains { position in
      guard grammar.isA(.occasion, tokens[position]) else { return false }
      let before = position > sentence.tokens.lowerBound ? tokens[position - 1] : nil
      let after = position + 1 < sentence.tokens.upperBound ? tokens[position + 1] : nil
      return before.map { grammar.isA(.demonstrative, $0) } ?? false
        || after.map { grammar.isA(.demonstrative, $0) } ?? false
    }
  }

  /// Who speaks in a sentence: the bare mention beside a verb of speaking.
  private func speaker(_ mentions: [Mention], _ sentence: Sentence, _ map: ClauseMap) -> Mention? {
    for position in sentence.tokens where grammar.isA(.say, tokens[position]) {
      guard !map.isQuoted(map.clause(at: position)) else { continue }
      let after = mentions.first {
        $0.tokens.lowerBound > position && $0.tokens.lowerBound - position <= 2
          && $0.preposition == nil
      }
      let before = mentions.last {
        $0.tokens.upperBound <= position && position - $0.tokens.upperBound <= 6
          && $0.preposition == nil && !$0.isPossessive
      }
      if let found = after ?? before, !found.participants.isEmpty { return found }
    }
    return nil
  }

  private func attribution(_ sentence: Sentence, _ speaker: Mention?) -> [String] {
    var chain = document.article.agencies.count == 1 ? document.article.agencies : []
    for agency in document.article.agencies
    where document.article.text[sentence.range].contains(agency) {
      chain = [agency]
    }
    if let speaker, let participant = speaker.participants.first { chain.append(participant.name) }
    return chain
  }

  private func confidence(_ arguments: Arguments, _ said: DateReader.Finding?) -> Confidence {
    let all = arguments.sources + arguments.targets
    let isPronoun = all.contains { $0.kind == .pronoun }
    if arguments.isInherited || isPronoun { return said == nil ? .low : .medium }
    return said == nil ? .medium : .high
  }

  private func trace(
    _ hit: PredicateHit, _ arguments: Arguments, _ predicate: Predicate
  ) -> [TraceStep] {
    let words = tokens[hit.tokens].map(\.text).joined(separator: " ")
    var steps = [
      TraceStep(
        .predicate,
        "\"\(words)\" tells of \(predicate.type.rawValue)"
          + (predicate.mode.map { " (\($0.rawValue))" } ?? "")
          + (arguments.isFromTree ? "; sides by the tree" : "; sides by the order of words"))
    ]
    steps += arguments.sources.map { TraceStep(.source, $0.resolution) }
    steps += arguments.targets.map { TraceStep(.target, $0.resolution) }
    if let place = arguments.place { steps.append(TraceStep(.place, place.resolution)) }
    return steps
  }

  private func textRange(_ range: Range<Int>) -> TextRange {
    TextRange(
      start: tokens[range.lowerBound].range.start, end: tokens[range.upperBound - 1].range.end)
  }

  // MARK: Pronouns

  private func resolvePronouns(_ mentions: inout [Mention], _ sentence: Sentence, _ map: ClauseMap)
  {
    for index in mentions.indices where mentions[index].kind == .pronoun {
      let value = mentions[index].resolution
      let words = document.article.text[textRange(mentions[index].tokens)]
      switch value {
      case "he":
        let earlier = mentions[..<index].last {
          $0.preposition == nil && !$0.isPossessive && $0.participants.first?.kind == .person
        }
        if let meant = earlier?.participants.first ?? memory.lastPerson {
          mentions[index].participants = [meant]
          mentions[index].resolution = "\"\(words)\" is \(meant.name), named before"
        }
      case "they", "both":
        let pair = memory.lastPair
        if !pair.isEmpty {
          mentions[index].participants = pair
          mentions[index].resolution =
            "\"\(words)\" are \(pair.map(\.name).joined(separator: " and ")), named before"
        }
      case "it": continue
      default:
        if let speaker = speaker(mentions.filter { $0.kind != .pronoun }, sentence, map)?
          .participants ?? memory.lastPerson.map({ [$0] })
        {
          mentions[index].participants = speaker
          mentions[index].resolution =
            "\"\(words)\" is \(speaker.map(\.name).joined(separator: " and ")), who speaks"
        }
      }
    }
    // A pronoun of which nobody knows whom it means stays: it holds its place as a subject.
  }

  /// Keeps the sentence's subject for the pronouns of the next one.
  private mutating func remember(_ mentions: [Mention], _ map: ClauseMap) {
    let subject = mentions.first {
      $0.preposition == nil && !$0.isPossessive && $0.participants.first?.kind == .person
    }
    if let person = subject?.participants.first { memory.rememberSubject(person) }
    for (left, right) in zip(mentions, mentions.dropFirst())
    where finder.isListed(left, right, tokens) && [nil, "between"].contains(left.preposition) {
      memory.rememberPair(left.participants + right.participants)
    }
  }

  // MARK: Claims

  /// The two sides of an event of equals that the text names in one list: the first party, and the
  /// others.
  private func balanced(_ draft: Draft) -> ([Participant], [Participant]) {
    let isEqual = draft.predicate.type.isSymmetric(mode: draft.predicate.mode)
    guard isEqual, draft.targets.isEmpty, let first = draft.sources.first?.party else {
      return (draft.sources, draft.targets)
    }
    return (
      draft.sources.filter { $0.party == first }, draft.sources.filter { $0.party != first }
    )
  }

  private func claim(_ draft: Draft) -> Claim? {
    let date = draft.date ?? draft.implied
    var trace = draft.trace
    trace.append(TraceStep(.date, date.how))
    let (sources, targets) = balanced(draft)
    return Claim(
      article: document.article.id, type: draft.predicate.type, mode: draft.predicate.mode,
      status: draft.status, sources: sources, targets: targets, date: date.span,
      place: draft.place, evidence: Array(draft.evidence.prefix(3)),
      attribution: draft.attribution, confidence: draft.confidence, trace: trace)
  }
}
