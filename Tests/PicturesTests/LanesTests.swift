import Model
import Pictures
import Testing

@Suite("Lanes")
struct LanesTests {
  @Test(arguments: [Samples.contacts, Samples.odd, Samples.many(300, days: 800), []])
  func `every event is shown or counted, and labels keep apart`(events: [Event]) throws {
    let layout = try Samples.composer().lanesLayout(events, Caption(title: "Judul"))
    let drawing = layout.drawing
    #expect((drawing.shown + drawing.counted).sorted() == events.map(\.id).sorted())
    for (one, other) in zip(layout.labels, layout.labels.dropFirst()) {
      #expect(!one.overlaps(other))
    }
    for label in layout.labels {
      #expect(label.x >= 0 && label.x + label.width <= drawing.size.width)
      #expect(label.y + label.height <= drawing.size.height)
    }
  }

  @Test func `past twelve actors the least frequent share a lane`() {
    let table = LaneColumns(Samples.crowd(30))
    #expect(table.columns.count == 12)
    #expect(table.columns.last?.actor == nil)
    #expect(table.columns.reduce(0) { $0 + $1.count } == 30)
  }

  @Test func `arrows lead from sources to targets, and only for directed events`() throws {
    let events = [
      Samples.event("2024-01-01", .threaten, nil, [Samples.putin], [Samples.macron]),
      Samples.event("2024-01-02", .consult, .phone, [Samples.putin], [Samples.macron]),
    ]
    let drawing = try Samples.composer().lanes(events, Caption(title: ""))
    let lines = drawing.scene.lines.filter { $0.id.hasPrefix("line-") }
    #expect(lines.map(\.isArrow) == [true, false])
    let lane = LaneColumns(events).lane(of: Samples.putin)
    #expect(lines[0].from.hasSuffix("-\(try #require(lane))"))
  }

  @Test func `all who take part have a mark`() throws {
    let event = Samples.contacts[5]
    let drawing = try Samples.composer().lanes([event], Caption(title: ""))
    #expect(drawing.scene.nodes.count { $0.id.hasPrefix("mark-") } == event.participants.count)
  }
}
