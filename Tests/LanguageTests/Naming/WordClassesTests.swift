import Language
import Resources
import Testing

@Suite("Classes of words")
struct WordClassesTests {
  private let form = WordTraits("Nuuk").form

  private func classes(_ pair: WordClasses.Pair) throws -> WordClasses {
    try WordClasses(DataBytes(WordClasses.bytes(of: [form: pair])), path: "test")
  }

  @Test func `classes are read as they were written`() throws {
    for pair in [WordClasses.Pair(wide: 1, narrow: 1), .init(wide: 63, narrow: 1_023)] {
      #expect(try classes(pair)[form] == pair)
    }
  }

  @Test func `a word without classes has 0`() throws {
    #expect(try classes(.init(wide: 5, narrow: 7))[WordTraits("Thule").form] == .init())
    #expect(WordClasses()[form] == .init())
  }

  @Test func `a damaged part is refused`() {
    #expect(throws: DataError.self) { try WordClasses(DataBytes([9, 0, 0, 0, 1]), path: "test") }
  }

  @Test func `words of one class share features`() throws {
    let other = WordTraits("Thule").form
    let pair = WordClasses.Pair(wide: 5, narrow: 7)
    let bytes = WordClasses.bytes(of: [form: pair, other: pair])
    let classes = try WordClasses(DataBytes(bytes), path: "test")
    func shared(_ classes: WordClasses?) -> Int {
      let keys = ["Nuuk", "Thule"].map { word in
        let features = NameFeatures(
          [word], traits: [WordTraits(word)], coarse: [1], gazetteer: NameGazetteer(),
          classes: classes)
        var keys: [UInt64] = []
        features.collect(at: 0, into: &keys)
        return Set(keys)
      }
      return keys[0].intersection(keys[1]).count
    }
    #expect(shared(classes) > shared(nil))
  }
}
