package import Model

extension World {
  /// Names and tenures in the form that a store keeps them in.
  package func reference() -> Reference {
    var names: Set<NameEntry> = []
    for language in vocabularies.keys.sorted() {
      guard let vocabulary = vocabularies[language] else { continue }
      for form in vocabulary.forms {
        let label = label(of: form.party)
        switch form.kind {
        case .adjective, .people:
          names.insert(entry(form.form, .adjective(form.party), label))
        case .place: continue
        default: names.insert(entry(form.form, .selector(.party(form.party)), label))
        }
      }
      for office in vocabulary.offices {
        let label = vocabularies["en"]?.officeNames[office.office] ?? office.form
        names.insert(entry(office.form, .office(office.office), label))
      }
    }
    for person in people.values {
      for form in [person.name] + person.forms {
        names.insert(entry(form, .selector(.actor(person.id)), person.name))
      }
    }
    return Reference(names: names.sorted(by: byForm), tenures: tenures, version: version)
  }

  /// The usual name of a party: the English one, else its code.
  package func label(of party: PartyCode) -> String {
    vocabularies["en"]?.names[party] ?? party
  }

  /// The English adjective of a state, else its name: "Syrian".
  package func adjective(of party: PartyCode) -> String {
    vocabularies["en"]?.forms.first { $0.party == party && $0.kind == .adjective }?.form
      ?? label(of: party)
  }

  private func entry(_ form: String, _ meaning: NameEntry.Meaning, _ label: String) -> NameEntry {
    NameEntry(form: form, meaning: meaning, label: label)
  }

  private func byForm(_ left: NameEntry, _ right: NameEntry) -> Bool {
    if left.form != right.form { return left.form < right.form }
    if left.label != right.label { return left.label < right.label }
    // Describing a meaning is slow, and seldom decides.
    return "\(left.meaning)" < "\(right.meaning)"
  }
}
