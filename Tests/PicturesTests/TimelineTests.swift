import Model
import Pictures
import Testing

@Suite("Timelines")
struct TimelineTests {
  static let samples: [[Event]] = [
    [], Array(Samples.contacts.prefix(1)), Array(Samples.contacts[11...12]), Samples.contacts,
    Samples.odd, Samples.many(60, days: 3), Samples.many(60, days: 400),
    Samples.many(120, days: 400), Samples.many(500, days: 9_000), Samples.many(200, days: 1),
    (0..<40).map { Samples.event(nil, .aid, nil, [Samples.macron], [Samples.xi], salt: "\($0)") },
    [Samples.event("2024", .aid, nil, [Samples.macron], []), Samples.contacts[3]],
  ]

  @Test(arguments: samples)
  func `no card lies on another or leaves the picture`(events: [Event]) throws {
    let layout = try Samples.composer().timelineLayout(events, Caption(title: "Judul"))
    let (width, height) = layout.drawing.size
    for (index, card) in layout.cards.enumerated() {
      #expect(card.x >= 0 && card.y >= 0)
      #expect(card.x + card.width <= width && card.y + card.height <= height)
      for other in layout.cards[(index + 1)...] { #expect(!card.overlaps(other)) }
    }
  }

  @Test(arguments: samples)
  func `every event is shown or counted, none twice`(events: [Event]) throws {
    let drawing = try Samples.composer().timeline(events, Caption(title: "Judul"))
    #expect((drawing.shown + drawing.counted).sorted() == events.map(\.id).sorted())
  }

  @Test func `cards say in numbers how many they do not name`() throws {
    let drawing = try Samples.composer().timeline(
      Samples.many(200, days: 1), Caption(title: "Judul"))
    let texts = texts(of: drawing)
    #expect(texts.contains("200 peristiwa"))
    #expect(texts.contains("+\(drawing.counted.count) lagi"))
  }

  @Test func `the same events in any order give the same drawing`() throws {
    let composer = try Samples.composer(.en)
    let caption = Caption(title: "Contacts", asOf: Day(iso: "2024-12-31"))
    let first = composer.timeline(Samples.contacts, caption)
    #expect(composer.timeline(Samples.contacts.reversed(), caption) == first)
  }

  @Test func `a place on the axis is proportional to time`() throws {
    let first = try #require(Day(iso: "2024-01-01"))
    let scale = TimeScale(first: first, last: first + 365, left: 40, width: 1_000)
    #expect(scale.unit == .month)
    let months = scale.units(.month)
    #expect(months.count == 12)
    #expect(abs(months[1].left - months[0].left - 1_000 * 31 / 366) < 0.001)
  }

  @Test(arguments: [(7, "day"), (20, "day"), (60, "week"), (300, "month"), (3_000, "year")])
  func `ticks fit the span`(days: Int, unit: String) throws {
    let first = try #require(Day(iso: "2024-01-01"))
    let scale = TimeScale(first: first, last: first + (days - 1), left: 0, width: 800)
    #expect(scale.unit.rawValue == unit)
    let units = scale.units(scale.unit)
    #expect(units.allSatisfy { $0.right > $0.left })
  }

  @Test func `planned events are hollow with a dashed card, denied ones struck`() throws {
    let nodes = try Samples.composer().timeline(Samples.contacts, Caption(title: "")).scene.nodes
    for node in nodes where node.id.hasPrefix("event-") {
      guard case .panel(let panel) = node.body else { continue }
      #expect(panel.isDashed == !node.classes.contains("status-occurred"))
    }
    let looks = nodes.filter { $0.id.hasPrefix("mark-") }.map { node -> String in
      guard case .mark(let mark) = node.body else { return "none" }
      return "\(node.classes[2]) \(mark.look)"
    }
    #expect(
      Set(looks) == [
        "status-occurred filled", "status-planned hollow", "status-proposed hollow",
        "status-denied struck",
      ])
  }

  @Test(arguments: zip(LabelLanguage.allCases, ["Panggilan telepon", "Phone call"]))
  func `captions are in the language asked for`(language: LabelLanguage, phrase: String) throws {
    let events = [
      Samples.event("2024-04-03", .consult, .phone, [Samples.lecornu], [Samples.shoigu], 3)
    ]
    let texts = texts(of: try Samples.composer(language).timeline(events, Caption(title: "")))
    #expect(texts.contains(phrase))
    #expect(texts.contains("Lecornu\u{A0}(FRA) ↔\u{A0}Shoigu\u{A0}(RUS)"))
    #expect(texts.contains(language == .id ? "3 sumber" : "3 sources"))
  }
}

/// All texts of panels.
func texts(of drawing: Drawing) -> [String] {
  drawing.scene.nodes.flatMap { node -> [String] in
    guard case .panel(let panel) = node.body else { return [] }
    return panel.rows.flatMap(\.cells).flatMap(\.runs).map(\.text)
  }
}
