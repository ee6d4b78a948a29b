import Model
import Pictures
import Testing

@Suite("Trees")
struct TreesTests {
  static let samples: [[SentenceTree]] = [
    Samples.trees, [Samples.trees[1]], Samples.oddTrees, [Samples.star(1), Samples.star(40)],
    [Samples.chain(60)], (1...5).map { Samples.random(17 * $0, seed: UInt64($0)) }, [],
  ]

  @Test(arguments: samples)
  func `no text lies on another or leaves the picture`(sentences: [SentenceTree]) throws {
    let layout = try Samples.composer().treesLayout(sentences, Caption(title: "Judul"))
    let (width, height) = layout.drawing.size
    for (index, text) in layout.texts.enumerated() {
      #expect(text.x >= 0 && text.y >= 0)
      #expect(text.x + text.width <= width && text.y + text.height <= height)
      for other in layout.texts[(index + 1)...] { #expect(!text.overlaps(other)) }
    }
  }

  @Test(arguments: samples)
  func `every word has an arc from its head, or is a root`(sentences: [SentenceTree]) throws {
    let drawing = try Samples.composer().trees(sentences, Caption(title: "Judul"))
    let words = sentences.reduce(0) { $0 + $1.words.count }
    #expect(drawing.scene.nodes.count { $0.id.hasPrefix("word-") } == words)
    #expect(drawing.scene.lines.count { $0.id.hasPrefix("arc-") } == words)
    #expect(Set(drawing.scene.nodes.map(\.id)).count == drawing.scene.nodes.count)
    #expect(drawing.scene.lines.allSatisfy { $0.isArrow })
  }

  @Test(arguments: samples.flatMap { $0 })
  func `arcs lie above those inside them, and apart where they meet`(sentence: SentenceTree) {
    let arcs = Arcs(sentence.words)
    for (index, arc) in arcs.arcs.enumerated() {
      #expect((1...arcs.height).contains(arc.level))
      for other in arcs.arcs[(index + 1)...] where arc.left < other.right && other.left < arc.right
      {
        #expect(arc.level != other.level)
        let isInside = arc.left <= other.left && other.right <= arc.right
        let isAround = other.left <= arc.left && arc.right <= other.right
        if isInside != isAround { #expect((other.level < arc.level) == isInside) }
      }
      for root in arcs.roots where arc.left <= root.word && root.word <= arc.right {
        #expect(root.level > arc.level)
      }
    }
  }

  @Test func `an arc of a tree leads from head to dependent`() throws {
    let drawing = try Samples.composer().trees([Samples.trees[3]], Caption(title: ""))
    let lines = drawing.scene.lines.map { "\($0.from) \($0.to)" }
    #expect(lines.prefix(2) == ["word-0-1 word-0-0", "word-0-3 word-0-1"])
    #expect(lines.last == "root-0-0 word-0-3")
  }

  @Test func `a sentence is the title of its picture, several stand over their trees`() throws {
    let composer = try Samples.composer(.en)
    let one = composer.trees([Samples.trees[2]], Caption(title: "Harian Contoh"))
    #expect(one.title == "Setuju")
    #expect(texts(of: one).contains { $0.hasPrefix("Harian Contoh · 1 word · ") })
    let two = composer.trees(Array(Samples.trees[2...]), Caption(title: "Harian Contoh"))
    #expect(two.title == "Harian Contoh")
    #expect(texts(of: two).contains("1. Setuju"))
    #expect(texts(of: two).contains { $0.hasPrefix("2 sentences · 10 words · ") })
  }

  @Test func `names are marked with their kind, once in the legend each`() throws {
    let drawing = try Samples.composer(.en).trees([Samples.trees[0]], Caption(title: ""))
    let texts = texts(of: drawing)
    #expect(texts.count { $0 == "PER" } == 2)
    #expect(texts.count { $0 == "GPE" } == 2)
    #expect(texts.count { $0 == "PER Person" } == 1)
    #expect(drawing.scene.nodes.count { $0.id.hasPrefix("bar-") } == 4)
  }

  @Test func `names outside the words are not drawn`() throws {
    let tree = SentenceTree(
      words: Samples.trees[2].words,
      names: [
        NamedEntity(words: 0..<2, kind: .person), NamedEntity(words: -1..<1, kind: .person),
        NamedEntity(words: 1..<1, kind: .person), NamedEntity(words: 5..<6, kind: .person),
      ], text: "Setuju")
    let drawing = try Samples.composer().trees([tree], Caption(title: ""))
    #expect(!texts(of: drawing).contains { $0.hasPrefix("PER") })
  }

  @Test func `a picture as wide as can be is drawn in every format`() throws {
    let composer = try Samples.composer()
    let process = try DrawingProcess.located()
    let drawing = composer.trees(
      [Samples.chain(SentenceTree.longest), Samples.star(SentenceTree.longest / 2)],
      Caption(title: ""))
    for format in PictureFormat.allCases {
      let bytes = try composer.render(drawing, as: format, with: process)
      #expect(bytes.starts(with: format.signature))
    }
  }
}
