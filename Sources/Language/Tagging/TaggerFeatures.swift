/// The features by which a word is tagged: hashes, in a fixed order of templates.
package struct TaggerFeatures: Sendable {
  private let traits: [WordTraits]
  /// What the words' tags may be, as far as the training text tells; see `TagDictionary`.
  private let classes: [UInt64]

  package init(_ traits: [WordTraits], classes: [UInt64]) {
    self.traits = traits
    self.classes = classes
  }

  private func word(_ index: Int) -> WordTraits {
    traits.indices.contains(index) ? traits[index] : .none
  }

  private func tagClass(_ index: Int) -> UInt64 {
    classes.indices.contains(index) ? classes[index] : 1
  }

  /// The features of a word.
  ///
  /// - Parameters:
  ///   - index: of the word in its sentence.
  ///   - last: the tag of the word before, from 1; 0 before the first.
  ///   - second: that of the word before it.
  ///   - keys: is emptied and filled.
  package func collect(at index: Int, last: UInt64, second: UInt64, into keys: inout [UInt64]) {
    keys.removeAll(keepingCapacity: true)
    var template: UInt64 = 0
    func add(_ value: UInt64) {
      template &+= 1
      keys.append(mixed(template, value))
    }
    let current = word(index)
    let before = word(index - 1)
    let after = word(index + 1)
    let form = current.form
    add(0)
    add(form)
    add(before.form)
    add(after.form)
    add(word(index - 2).form)
    add(word(index + 2).form)
    add(mixed(before.form, form))
    add(mixed(form, after.form))
    add(last)
    add(mixed(last, second))
    add(mixed(last, form))
    add(mixed(mixed(last, second), form))
    add(current.suffixes.0)
    add(current.suffixes.1)
    add(current.suffixes.2)
    add(current.suffixes.3)
    add(current.suffixes.4)
    add(current.prefixes.0)
    add(current.prefixes.1)
    add(current.prefixes.2)
    add(current.prefixes.3)
    add(current.shape)
    add(mixed(current.shape, index == 0 ? 1 : 0))
    add(mixed(current.suffixes.2, current.shape))
    add(mixed(current.length, current.shape))
    add(mixed(last, current.suffixes.2))
    add(mixed(before.suffixes.2, current.suffixes.2))
    add(before.suffixes.2)
    add(after.suffixes.2)
    add(after.suffixes.1)
    add(mixed(before.shape, current.shape))
    add(mixed(current.shape, after.shape))
    let own = tagClass(index)
    let next = tagClass(index + 1)
    add(own)
    add(next)
    add(tagClass(index + 2))
    add(mixed(last, own))
    add(mixed(own, next))
    add(mixed(mixed(last, own), next))
    add(mixed(form, next))
    add(mixed(last, next))
    add(mixed(mixed(own, next), tagClass(index + 2)))
    add(mixed(mixed(second, last), own))
    add(mixed(last, after.form))
    add(mixed(current.suffixes.2, next))
  }
}
