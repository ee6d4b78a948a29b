internal import Language
internal import Model
internal import World

/// Finds the actors that a sentence names.
struct MentionFinder {
  let gazetteer: Gazetteer
  let grammar: Grammar
  let resolver: ActorResolver
  /// Where nouns and adjectives in small letters start, in bytes of the article's text.
  private var modifiers: Set<Int> = []

  init(gazetteer: Gazetteer, grammar: Grammar, resolver: ActorResolver, document: Document) {
    self.gazetteer = gazetteer
    self.grammar = grammar
    self.resolver = resolver
    for word in document.words
    where [.noun, .adjective].contains(word.tag) && word.form.first?.isLowercase == true {
      modifiers.insert(word.range.start)
    }
  }

  /// A name or title found, before those beside each other are put together.
  private struct Item {
    var tokens: Range<Int>
    var content: Content

    enum Content {
      case party(PartyCode, PartyForm.Kind)
      case office(String)
      case person([ActorID])
      /// A run of capitalised words that no table knows.
      case name
      case pronoun(String)
      /// States that have one name together: "the two Koreas".
      case together([PartyCode])
    }
  }

  /// The mentions of a sentence in text order; named persons are remembered on the way.
  func mentions(
    in sentence: Sentence, of document: Document, _ memory: inout PersonMemory
  ) -> [Mention] {
    let tokens = document.tokens
    let items = items(in: document.bodyStart(of: sentence)..<sentence.tokens.upperBound, document)
    var found: [Mention] = []
    var index = 0
    while index < items.count {
      let (mention, next) = mention(from: index, items, tokens, &memory)
      if var mention {
        mention.preposition = preposition(before: mention.tokens.lowerBound, sentence, tokens)
        if mention.preposition == nil, mention.kind == .party {
          mention.preposition = placeBefore(mention.tokens.lowerBound, sentence, tokens)
        }
        found.append(mention)
      }
      index = max(next, index + 1)
    }
    endPhrases(&found, tokens)
    shareAlongLists(&found, tokens)
    return found
  }

  // MARK: Items

  private func items(in range: Range<Int>, _ document: Document) -> [Item] {
    let tokens = document.tokens
    var items: [Item] = []
    let isHeadline = isHeadline(range, tokens)
    var position = range.lowerBound
    while position < range.upperBound {
      if let end = endOfDate(at: position, document) {
        position = end
        continue
      }
      if let (value, end) = grammar.match(.together, tokens, at: position, limit: range.upperBound)
      {
        let codes = value.split(separator: " ").map(String.init)
        items.append(Item(tokens: position..<end, content: .together(codes)))
        position = end
        continue
      }
      if let (value, end) = grammar.match(.pronoun, tokens, at: position, limit: range.upperBound),
        !isFollowedByOf(end, range.upperBound, tokens)
      {
        items.append(Item(tokens: position..<end, content: .pronoun(value)))
        position = end
        continue
      }
      if let (item, end) = named(at: position, range, document, isHeadline: isHeadline) {
        if let item { items.append(item) }
        position = end
        continue
      }
      position += 1
    }
    return items
  }

  /// "The leaders of China and Japan" are no pronoun.
  private func isFollowedByOf(_ position: Int, _ limit: Int, _ tokens: [Token]) -> Bool {
    position < limit
      && grammar.match(.preposition, tokens, at: position, limit: limit)?.value == "of"
  }

  /// Whether nearly all words have capitals, so that a capital tells of no name.
  private func isHeadline(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    let words = tokens[range].filter { $0.kind == .word }
    return words.count >= 4 && words.count { $0.isCapitalised } * 10 >= words.count * 6
      && words.allSatisfy { word in
        word.isCapitalised || word.text.utf8.count <= 4 || grammar.isA(.preposition, word)
          || grammar.isA(.boundary, word) || grammar.isA(.coordinator, word)
      }
  }

  private func endOfDate(at position: Int, _ document: Document) -> Int? {
    let start = document.tokens[position].range.start
    var low = 0
    var high = document.dates.count
    while low < high {
      let middle = (low + high) / 2
      if document.dates[middle].range.end <= start { low = middle + 1 } else { high = middle }
    }
    guard low < document.dates.count, document.dates[low].range.start <= start else { return nil }
    let end = document.dates[low].range.end
    var next = position
    while next < document.tokens.count, document.tokens[next].range.start < end { next += 1 }
    return next
  }

  /// A name at a token: of the tables, or a run of capitals; nil content for a shield.
  private func named(
    at position: Int, _ range: Range<Int>, _ document: Document, isHeadline: Bool
  ) -> (Item?, Int)? {
    let tokens = document.tokens
    let run = isHeadline ? position : endOfRun(position, range.upperBound, document)
    if let (meanings, end) = gazetteer.match(tokens, at: position, limit: range.upperBound) {
      if meanings.contains(where: { if case .shield = $0 { true } else { false } }) {
        return (nil, end)
      }
      let item = item(meanings, position..<end)
      guard case .person(let persons) = item.content, run > end else {
        return (item, end)
      }
      // A longer run of capitals: the same person only where the tables know the first word too.
      let longer = words(of: text(position..<run, tokens))
      let same = persons.filter { isKnown($0, by: longer) }
      if !same.isEmpty { return (Item(tokens: position..<run, content: .person(same)), run) }
      return (Item(tokens: position..<run, content: .name), run)
    }
    guard run > position else { return nil }
    // "Mr Blinken", and a sentence's first word: the name starts after it.
    let isOpening = position == range.lowerBound && run > position + 1
    if grammar.isA(.title, tokens[position])
      || isOpening && gazetteer.match(tokens, at: position + 1, limit: range.upperBound) != nil
    {
      return (nil, position + 1)
    }
    // The run's end may be a known short name: "Michelle Obama" is not Obama.
    return (Item(tokens: position..<run, content: .name), run)
  }

  private func item(_ meanings: [Gazetteer.Meaning], _ tokens: Range<Int>) -> Item {
    var persons: [ActorID] = []
    for meaning in meanings {
      switch meaning {
      case .party(let code, let kind): return Item(tokens: tokens, content: .party(code, kind))
      case .office(let office): return Item(tokens: tokens, content: .office(office))
      // "Erdogan" and "Erdoğan" are two forms of one person.
      case .person(let person): if !persons.contains(person) { persons.append(person) }
      case .shield: continue
      }
    }
    return Item(tokens: tokens, content: .person(persons))
  }

  private func isKnown(_ person: ActorID, by longer: [String]) -> Bool {
    guard let known = resolver.world.people[person] else { return false }
    let forms = ([known.name] + known.forms).map(words(of:))
    return forms.contains { form in
      form.count > 1 && longer.first == form.first && longer.last == form.last
        // "Kim Kye Gwan" is not Kim Jong Gwan; initials may stand for any name.
        && (isWithin(form, longer) || isWithin(longer, form))
    }
  }

  private func isWithin(_ some: [String], _ others: [String]) -> Bool {
    some.allSatisfy { $0.count == 1 || others.contains($0) }
  }

  /// The end of a run of capitalised words that starts here, particles inside it allowed.
  private func endOfRun(_ start: Int, _ limit: Int, _ document: Document) -> Int {
    let tokens = document.tokens
    var end = start
    var position = start
    while position < limit {
      let token = tokens[position]
      let isPart = token.kind == .word && token.isCapitalised
      let isInner =
        position > start
        && (grammar.isA(.particle, token) || isInitial(position, tokens)
          || token.text == "-" && tokens[position - 1].range.end == token.range.start)
      guard isPart || isInner else { break }
      if isPart {
        if position > start, endOfDate(at: position, document) != nil { break }
        if position > start, isPartyOrOffice(position, limit, tokens) { break }
        end = position + 1
      }
      position += 1
    }
    return end
  }

  /// Whether a full stop belongs to an initial.
  private func isInitial(_ position: Int, _ tokens: [Token]) -> Bool {
    tokens[position].text == "." && tokens[position - 1].text.utf8.count == 1
      && tokens[position - 1].isCapitalised
      && tokens[position - 1].range.end == tokens[position].range.start
  }

  private func isPartyOrOffice(_ position: Int, _ limit: Int, _ tokens: [Token]) -> Bool {
    guard let (meanings, _) = gazetteer.match(tokens, at: position, limit: limit) else {
      return false
    }
    return meanings.contains {
      switch $0 {
      case .party(_, let kind): kind != .people
      case .office: true
      case .person, .shield: false
      }
    }
  }

  // MARK: Putting together

  /// The mention that starts at an item, with the items beside it, and the next item.
  private func mention(
    from start: Int, _ items: [Item], _ tokens: [Token], _ memory: inout PersonMemory
  ) -> (Mention?, Int) {
    if case .pronoun(let value) = items[start].content {
      return (pronoun(value, items[start].tokens, tokens), start + 1)
    }
    if case .together(let codes) = items[start].content {
      return (together(codes, items[start].tokens, tokens), start + 1)
    }
    var assembly = MentionAssembly()
    var next = start
    while next < items.count {
      let gap = gap(next, items, start, tokens)
      if gap == .comma, assembly.hasName, assembly.description.offices.isEmpty,
        isApposed(next, items, tokens)
      {
        assembly.isApposed = true
      } else if !assembly.canTake(kind(items[next], tokens), gap: gap) {
        break
      }
      if !isTitlePart(next, items, assembly) { take(items[next], &assembly, tokens) }
      next += 1
      if isPost(next, items, assembly, tokens) { next += 1 }
    }
    guard next > start else { return (nil, start + 1) }
    let range = items[start].tokens.lowerBound..<items[next - 1].tokens.upperBound
    var description = assembly.description
    description.text = text(range, tokens)
    let isAlone = assembly.count == 1
    if isAlone, case .party(let code, let form) = items[start].content {
      return (partyMention(code, form, range, tokens), next)
    }
    guard let (participant, how) = resolver.resolve(description, memory) else {
      // An unknown name beside a state must not hide the state: "Kremlin's Peskov".
      return (nil, next)
    }
    memory.remember(participant)
    let kind: Mention.Kind = participant.kind == .person && assembly.hasName ? .name : .role
    var mention = Mention(
      tokens: range, participants: [participant], kind: kind, resolution: how)
    mention.isPossessive = isFollowedByPossessive(range.upperBound, tokens)
    return (mention, next)
  }

  /// Whether the office of somebody just named starts at an item, and not the next of a list: "Kamran
  /// Rasool, menteri pertahanan Pakistan", but "Rasool, Menlu Turki Hakan Fidan dan …".
  private func isApposed(_ index: Int, _ items: [Item], _ tokens: [Token]) -> Bool {
    var hasParty = false
    var hasOffice = false
    var next = index
    while next < items.count {
      let gap = next == index ? .none : gap(next, items, index, tokens)
      guard gap != .comma, gap != .apart else { break }
      switch kind(items[next], tokens) {
      case .party where !hasParty: hasParty = true
      case .office where !hasOffice: hasOffice = true
      default: return false
      }
      next += 1
    }
    let end = items[next - 1].tokens.upperBound
    return hasOffice && (end == tokens.count || closesApposition(tokens[end]))
  }

  /// Whether what stands after an office in apposition may: a verb does not.
  private func closesApposition(_ token: Token) -> Bool {
    token.kind != .word || grammar.isA(.coordinator, token) || grammar.isA(.preposition, token)
  }

  /// Whether an item tells where an ambassador is posted: "British ambassador to the United Nations".
  private func isPost(
    _ index: Int, _ items: [Item], _ assembly: MentionAssembly, _ tokens: [Token]
  ) -> Bool {
    guard index > 0, index < items.count, case .party = items[index].content, !assembly.hasName,
      ["ambassador", "envoy", "representative"].contains(assembly.description.offices.last ?? "")
    else { return false }
    let between = tokens[items[index - 1].tokens.upperBound..<items[index].tokens.lowerBound]
    guard let first = between.indices.first, between.count <= 2 else { return false }
    let preposition = grammar.match(.preposition, tokens, at: first, limit: between.endIndex)?.value
    return preposition == "to" || preposition == "for"
  }

  /// Whether unknown capitals between an office and a state tell what the office is for: "Menteri
  /// Sumber Daya Alam Rusia".
  private func isTitlePart(_ index: Int, _ items: [Item], _ assembly: MentionAssembly) -> Bool {
    guard case .name = items[index].content, index + 1 < items.count,
      case .party = items[index + 1].content, !assembly.description.offices.isEmpty
    else { return false }
    return assembly.description.party == nil
      && items[index].tokens.upperBound == items[index + 1].tokens.lowerBound
  }

  private func kind(_ item: Item, _ tokens: [Token]) -> MentionAssembly.Kind {
    switch item.content {
    case .party(_, let form): form == .place ? .other : .party
    case .office(let office): office.hasPrefix("body:") ? .body : .office
    case .person: .name
    case .name: isThing(item, tokens) ? .other : .stranger
    case .pronoun, .together: .other
    }
  }

  /// Whether capitals name a building, a body or a stretch of land: "Clark Air Base".
  private func isThing(_ item: Item, _ tokens: [Token]) -> Bool {
    tokens[item.tokens].contains { grammar.isA(.thing, $0) }
  }

  private func take(_ item: Item, _ assembly: inout MentionAssembly, _ tokens: [Token]) {
    assembly.count += 1
    switch item.content {
    case .party(let code, _): assembly.description.party = code
    case .office(let office): assembly.description.offices.append(office)
    case .person(let persons):
      assembly.description.persons = persons
      assembly.hasName = true
    case .name:
      assembly.description.name = text(item.tokens, tokens)
      assembly.hasName = true
    case .pronoun, .together: break
    }
  }

  private func gap(
    _ next: Int, _ items: [Item], _ start: Int, _ tokens: [Token]
  ) -> MentionAssembly.Gap {
    guard next > start else { return .none }
    var between = items[next - 1].tokens.upperBound..<items[next].tokens.lowerBound
    if between.isEmpty { return .none }
    guard between.count <= 4 else { return .apart }
    let isModifiedOffice = between.count <= 2 && isModifiedOffice(items[next - 1], items[next])
    var found = MentionAssembly.Gap.none
    while let position = between.first {
      let token = tokens[position]
      if let end = endOfPossessive(position, tokens), end <= between.upperBound {
        found = .possessive
        between = end..<between.upperBound
        continue
      }
      if token.text == "," {
        found = .comma
      } else if grammar.match(.preposition, tokens, at: position, limit: position + 1)?.value
        == "of"
      {
        found = .of
      } else if grammar.isA(.filler, token) || grammar.isA(.title, token) || token.text == "-"
        || isModifiedOffice && isModifier(token)
      {
        if found == .none { found = .filler }
      } else {
        return .apart
      }
      between = (position + 1)..<between.upperBound
    }
    return found
  }

  private func isModifier(_ token: Token) -> Bool {
    modifiers.contains(token.range.start) && !grammar.isA(.faction, token)
  }

  /// Whether what stands between a state and an office may tell what the office is for: "US nuclear
  /// envoy", "juru runding nuklir AS".
  ///
  /// Who only leads may lead others in the state: "Turkish union leader".
  private func isModifiedOffice(_ left: Item, _ right: Item) -> Bool {
    let isNameFirst = grammar.suffix == nil
    let (state, title) = isNameFirst ? (left, right) : (right, left)
    guard case .party = state.content, case .office(let office) = title.content else {
      return false
    }
    return !office.hasPrefix("body:") && !["leader", "secretary_general"].contains(office)
  }

  /// "Syrian opposition", "pemberontak Suriah": people of a state who do not stand for it.
  private func faction(
    _ code: PartyCode, _ form: PartyForm.Kind, _ range: Range<Int>, _ tokens: [Token]
  ) -> Mention? {
    let isNameFirst = grammar.suffix == nil
    let place = isNameFirst ? range.upperBound : range.lowerBound - 1
    guard isNameFirst ? form == .adjective : form == .name, tokens.indices.contains(place),
      let kind = grammar.match(.faction, tokens, at: place, limit: place + 1)?.value
    else { return nil }
    let people = resolver.world.adjective(of: code)
    let name = "\(people) \(kind.lowercased())"
    let whole = min(range.lowerBound, place)..<max(range.upperBound, place + 1)
    let participant = Participant(
      actor: .group(name), kind: .group, name: name, forms: [text(whole, tokens)],
      party: name.uppercased())
    return Mention(
      tokens: whole, participants: [participant], kind: .party,
      resolution: "\"\(text(whole, tokens))\" do not stand for \(resolver.world.label(of: code))")
  }

  private func partyMention(
    _ code: PartyCode, _ form: PartyForm.Kind, _ range: Range<Int>, _ tokens: [Token]
  ) -> Mention {
    if let faction = faction(code, form, range, tokens) { return faction }
    let (participant, how) = resolver.party(code, text(range, tokens))
    let kind: Mention.Kind =
      form == .capital ? .capital : (form == .place ? .place : .party)
    var mention = Mention(
      tokens: range, participants: [participant], kind: kind, resolution: how)
    mention.isPossessive = form == .adjective || isFollowedByPossessive(range.upperBound, tokens)
    return mention
  }

  private func pronoun(_ value: String, _ range: Range<Int>, _ tokens: [Token]) -> Mention {
    var mention = Mention(tokens: range, participants: [], kind: .pronoun, resolution: value)
    mention.isPossessive = grammar.isA(.possessive, tokens[range.lowerBound])
    return mention
  }

  private func together(
    _ codes: [PartyCode], _ range: Range<Int>, _ tokens: [Token]
  ) -> Mention {
    let words = text(range, tokens)
    let participants = codes.map { resolver.party($0, words).0 }
    var mention = Mention(
      tokens: range, participants: participants, kind: .party,
      resolution: "\"\(words)\" are \(participants.map(\.name).joined(separator: " and "))")
    mention.isPossessive = isFollowedByPossessive(range.upperBound, tokens)
    return mention
  }

  // MARK: Surroundings

  private func endOfPossessive(_ position: Int, _ tokens: [Token]) -> Int? {
    guard position + 1 < tokens.count, ["'", "’"].contains(tokens[position].text) else {
      return nil
    }
    if grammar.isA(.clitic, tokens[position + 1]),
      tokens[position + 1].range.start == tokens[position].range.end
    {
      return position + 2
    }
    return tokens[position].range.end < tokens[position + 1].range.start ? position + 1 : nil
  }

  private func isFollowedByPossessive(_ position: Int, _ tokens: [Token]) -> Bool {
    position < tokens.count && endOfPossessive(position, tokens) != nil
  }

  private func preposition(before start: Int, _ sentence: Sentence, _ tokens: [Token]) -> String? {
    var position = start
    var skipped = 0
    while position > sentence.tokens.lowerBound, skipped < 3 {
      for length in (1...3).reversed() where position - length >= sentence.tokens.lowerBound {
        if let (value, end) = grammar.match(
          .preposition, tokens, at: position - length, limit: position), end == position
        {
          // "More than 700 Chadians": it tells how many.
          let isAmount = tokens[position].kind == .number && ["except", "about"].contains(value)
          return isAmount ? nil : value
        }
      }
      let token = tokens[position - 1]
      let isSkippable =
        grammar.isA(.filler, token) || grammar.isA(.title, token)
        || grammar.isA(.determiner, token) || token.kind == .number
      guard isSkippable else { return nil }
      position -= 1
      skipped += 1
    }
    return nil
  }

  /// What stands before a place that a state tells the whereabouts of: "in" for "in Geneva,
  /// Switzerland"; nil where no such place is.
  private func placeBefore(_ end: Int, _ sentence: Sentence, _ tokens: [Token]) -> String? {
    var position = end - 1
    guard position > sentence.tokens.lowerBound, tokens[position].text == "," else { return nil }
    while position > sentence.tokens.lowerBound, tokens[position - 1].isCapitalised,
      tokens[position - 1].kind == .word, end - position <= 4
    {
      position -= 1
    }
    // A place that opens the sentence has the next clause after its comma.
    guard position < end - 1, position - 1 > sentence.tokens.lowerBound else { return nil }
    let found = grammar.match(.preposition, tokens, at: position - 1, limit: position)
    return found?.value == "in" ? "in" : nil
  }

  /// Marks those before whom a comma ends a phrase with a preposition: no "and" comes after it.
  private func endPhrases(_ mentions: inout [Mention], _ tokens: [Token]) {
    var hasCoordinator = false
    for index in mentions.indices.dropFirst().reversed() {
      let (left, right) = (mentions[index - 1], mentions[index])
      guard isListed(left, right, tokens) else {
        hasCoordinator = false
        continue
      }
      let isJoined = tokens[left.tokens.upperBound..<right.tokens.lowerBound].contains {
        $0.kind == .word && grammar.isA(.coordinator, $0)
      }
      hasCoordinator = hasCoordinator || isJoined
      if !hasCoordinator, left.preposition != nil, right.preposition == nil,
        left.parties.isDisjoint(with: right.parties)
      {
        mentions[index].opensClause = true
      }
    }
  }

  /// Gives the members of a list the preposition of its first: "dengan A, B dan C".
  private func shareAlongLists(_ mentions: inout [Mention], _ tokens: [Token]) {
    for index in mentions.indices.dropFirst()
    where mentions[index].preposition == nil
      && isListed(mentions[index - 1], mentions[index], tokens)
    {
      // "In Warsaw, Modi said": somebody after a place is not in the place's list.
      let isPerson = [.name, .role].contains(mentions[index].kind)
      let isAfterPlace = [.party, .capital, .place].contains(mentions[index - 1].kind)
      if isPerson, isAfterPlace, let mark = mentions[index - 1].preposition,
        ["in", "to", "from", "of"].contains(mark)
      {
        continue
      }
      // "Menurut Lavrov, Rusia dan Indonesia sepakat": who is cited is none of those who agree.
      if mentions[index - 1].preposition == "source" { continue }
      mentions[index].preposition = mentions[index - 1].preposition
    }
  }

  /// Whether only coordinators stand between two mentions.
  func isListed(_ left: Mention, _ right: Mention, _ tokens: [Token]) -> Bool {
    left.isListed(with: right, tokens, grammar)
  }

  private func text(_ range: Range<Int>, _ tokens: [Token]) -> String { printed(tokens[range]) }
}
