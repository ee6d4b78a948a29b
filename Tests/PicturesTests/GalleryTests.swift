import Foundation
import Model
import Pictures
import Testing

/// Draws the samples into the folder that `LINIMASA_GALLERY` names, to be looked at.
@Suite("Gallery")
struct GalleryTests {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["LINIMASA_GALLERY"] != nil))
  func `all samples are drawn`() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["LINIMASA_GALLERY"])
    let composer = try Samples.composer()
    let process = try DrawingProcess.located()
    let day = Day(iso: "2024-12-31")
    func save(_ drawing: Drawing, _ name: String) throws {
      for format in PictureFormat.allCases {
        let bytes = try composer.render(drawing, as: format, with: process)
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name).\(format.rawValue)"))
      }
    }
    func timeline(_ events: [Event], _ name: String) throws {
      try save(composer.timeline(events, Caption(title: name, asOf: day)), name)
    }
    try timeline(Samples.contacts, "timeline-2024")
    try timeline(Array(Samples.contacts[8...8]), "timeline-one")
    try timeline(Array(Samples.contacts[11...12]) + [Samples.contacts[28]], "timeline-three")
    try timeline(Samples.many(120, days: 400), "timeline-120")
    try timeline(Samples.many(40, days: 12), "timeline-fortnight")
    try timeline(Samples.many(500, days: 9_000), "timeline-decades")
    try timeline(Samples.odd, "timeline-odd")
    try save(
      composer.lanes(Samples.contacts, Caption(title: "Siapa bertemu siapa, 2024", asOf: day)),
      "lanes-2024")
    try save(composer.lanes(Samples.many(120, days: 400), Caption(title: "lanes-120")), "lanes-120")
    try save(composer.lanes(Samples.odd, Caption(title: "lanes-odd")), "lanes-odd")
    func relations(_ events: [Event], _ name: String) throws {
      let caption = Caption(title: name, asOf: day)
      try save(
        composer.relations(Samples.relations(events), caption, process: process), name)
    }
    try relations(Samples.contacts.filter { $0.status == .occurred }, "relations-2024")
    try relations(Array(Samples.contacts[8...8]), "relations-one")
    try relations(Samples.crowd(25), "relations-25")
    try relations(Samples.crowd(60), "relations-60")
    try timeline(Samples.contacts.filter { $0.date == nil }, "timeline-undated")
    try save(composer.trees(Samples.trees, Caption(title: "trees", asOf: day)), "trees")
    try save(composer.trees([Samples.trees[1]], Caption(title: "tree-one")), "tree-one")
    try save(
      composer.trees(
        Samples.oddTrees + [Samples.star(30), Samples.chain(30)], Caption(title: "x")),
      "trees-odd")
  }
}

extension Samples {
  static let odd: [Event] = [
    event(
      "2024-03-01", .consult, .phone, [person("Владимир Путин", "RUS")],
      [person("محمد بن سلمان", "SAU")], topic: "переговоры"),
    event(
      "2024-03-04", .consult, .visit, [person("习近平", "CHN")], [person("岸田 文雄", "JPN")], place: "東京",
      topic: "両国の首脳会談と経済協力に関する長い話し合い"),
    event(
      "2024-03-09", .accuse, nil, [person("<script>alert('x')</script>", "XXX")],
      [person("O'Brien \"Bob\" & \\N Sons", "IRL")],
      topic: "</TD></TABLE> &lt; &amp; \\G \u{202E}gnorw\u{1}", url: "javascript:alert(1)"),
    event(
      "2024-03-12", .aid, nil, [person(String(repeating: "Sangatpanjang", count: 16), "IDN")],
      [russia], topic: String(repeating: "topik yang amat panjang sekali ", count: 8)),
    event(
      "2024-03-20", .consult, .meeting, [person("นายกรัฐมนตรี เศรษฐา", "THA")],
      [person("नरेन्द्र मोदी", "IND")], topic: "😀 🇮🇩🇫🇷"),
  ]
}
