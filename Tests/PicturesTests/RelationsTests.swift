import Model
import Pictures
import Testing

@Suite("Diagrams of relations")
struct RelationsTests {
  @Test func `the same relations give the same bytes`() throws {
    let composer = try Samples.composer()
    let process = try DrawingProcess.located()
    let relations = Samples.relations(Samples.contacts)
    func svg(_ relations: [Relation]) throws -> [UInt8] {
      let drawing = try composer.relations(relations, Caption(title: "x"), process: process)
      return try composer.render(drawing, as: .svg, with: process)
    }
    #expect(try svg(relations) == svg(relations.reversed()))
  }

  @Test func `boxes and groups keep apart`() throws {
    let composer = try Samples.composer()
    let plan = RelationPlan(Samples.relations(Samples.contacts), composer)
    let output = try DrawingProcess.located().run(
      plan.graph.dot, ["--engine", "fdp", "--places", "--seeds", "6"])
    let places = boxPlaces(String(decoding: output, as: UTF8.self), count: plan.actors.count)
    let layout = try #require(plan.graph.best(of: places))
    for (index, box) in layout.boxes.enumerated() {
      for other in layout.boxes[(index + 1)...] { #expect(!box.overlaps(other)) }
    }
    let groups = layout.groups.sorted { $0.key < $1.key }.map(\.value)
    for (index, group) in groups.enumerated() {
      for other in groups[(index + 1)...] { #expect(!group.overlaps(other)) }
    }
    #expect(layout.labels.count == plan.pairs.count)
  }

  @Test func `past twenty-four actors the picture says how many are left out`() throws {
    let composer = try Samples.composer(.en)
    let drawing = try composer.relations(
      Samples.relations(Samples.crowd(60)), Caption(title: "Crowd"),
      process: try DrawingProcess.located())
    let left = texts(of: drawing).joined(separator: " ")
    #expect(left.contains("36 actors with the fewest contacts are not drawn"))
    #expect(drawing.scene.nodes.count { $0.classes == ["actor"] } == 24)
  }

  @Test func `no relations give an empty picture, not an error`() throws {
    let composer = try Samples.composer()
    let process = try DrawingProcess.located()
    let drawing = try composer.relations([], Caption(title: "Tidak ada"), process: process)
    #expect(try !composer.render(drawing, as: .png, with: process).isEmpty)
  }
}
