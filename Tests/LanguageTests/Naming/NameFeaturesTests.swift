import Language
import Testing

@Suite("Features of names")
struct NameFeaturesTests {
  private func features(_ text: String) -> NameFeatures {
    let forms = text.split(separator: " ").map(String.init)
    return NameFeatures(
      forms, traits: forms.map { WordTraits($0) }, coarse: forms.map { _ in 1 },
      gazetteer: NameGazetteer())
  }

  private func keys(_ features: NameFeatures, _ index: Int) -> [UInt64] {
    var keys: [UInt64] = []
    features.collect(at: index, into: &keys)
    return keys
  }

  @Test func `only words near capitals can be of a name`() {
    let features = features("he spoke with the leader of Chad")
    #expect((0..<7).map { features.isOpen($0) } == [false, false, false, false, true, true, true])
  }

  @Test func `hidden words are alike`() {
    var first = features("president Zubiri spoke")
    var second = features("president Vaniri spoke")
    #expect(keys(first, 2) != keys(second, 2))
    first.isHidden[1] = true
    second.isHidden[1] = true
    let letters = WordTraits("Zubiri").suffixes.2 == WordTraits("Vaniri").suffixes.2
    #expect(letters)
    #expect(keys(first, 2) == keys(second, 2))
  }

  @Test func `brackets that are glued to a name hide nothing`() {
    #expect(!Set(keys(features("(KPK)"), 0)).isDisjoint(with: keys(features("KPK"), 0)))
    #expect(features("( KPK )").isCapital(1))
    #expect(features("(KPK),").isCapital(0))
  }
}
