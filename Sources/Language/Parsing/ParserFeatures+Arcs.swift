extension ParserFeatures {
  /// The features of an arc that is about to be made.
  ///
  /// - Parameters:
  ///   - word: the dependent, all of whose own dependents are known.
  ///   - head: the number of words for the root.
  ///   - state: that before the arc.
  ///   - keys: of `arcCount` places, all of which are set.
  package func collect(
    _ word: Int, under head: Int, _ state: borrowing ParserState, into keys: inout [UInt64]
  ) {
    precondition(keys.count == Self.arcCount, "keys have a place for each feature")
    let count = keys.withUnsafeMutableBufferPointer { keys in
      var writer = Writer(keys, template: head > word ? 0x1234_5678_9ABC : 0xCBA9_8765_4321)
      write(word, under: head, state, &writer)
      return writer.count
    }
    precondition(count == Self.arcCount, "found \(count)")
  }

  private func write(
    _ word: Int, under head: Int, _ state: borrowing ParserState, _ keys: inout Writer
  ) {
    let d = nodes[word]
    let h = nodes[head]
    let own = state.children[word]
    let siblings = state.children[head]
    let left = nodes[place(own.left.0)]
    let left2 = nodes[place(own.left.1)]
    let right = nodes[place(own.right.0)]
    let leftRelation = relation(own.left.0, state)
    let last = head > word ? siblings.left.0 : siblings.right.0
    let sibling = nodes[place(last)]
    let siblingRelation = relation(last, state)
    let before = nodes[place(word - 1)]
    let after = nodes[place(word + 1)]
    let pair = Self.joined(h.tag, d.tag)
    let coarse = Self.joined(h.coarse, d.coarse)
    keys.add(0)
    keys.add(d.form)
    keys.add(d.tag)
    keys.add(d.both)
    keys.add(d.suffix)
    keys.add(h.form)
    keys.add(h.tag)
    keys.add(h.both)
    keys.add(h.suffix, d.coarse)
    keys.add(pair)
    keys.add(coarse)
    keys.add(h.form, d.form)
    keys.add(h.form, d.tag)
    keys.add(h.tag, d.form)
    keys.add(h.coarse, d.form)
    keys.add(h.suffix, d.suffix)
    keys.add(pair, h.suffix)
    keys.add(pair, d.suffix)

    keys.add(left.form)
    keys.add(left.form, pair)
    keys.add(left.form, h.form)
    keys.add(left.form, d.form)
    keys.add(left.form, h.tag, d.form)
    keys.add(left.form, h.form, d.coarse)
    keys.add(left.tag, pair)
    keys.add(leftRelation, pair)
    keys.add(leftRelation, left.form, coarse)
    keys.add(left2.form, coarse)
    keys.add(left2.tag, left.tag, pair)
    keys.add(right.form, coarse)
    keys.add(right.tag, pair)
    keys.add(relation(own.right.0, state), pair)

    let ownLeft = mixed(11, own.leftRelations)
    let ownRight = mixed(12, own.rightRelations)
    let headLeft = mixed(13, siblings.leftRelations)
    let headRight = mixed(14, siblings.rightRelations)
    keys.add(ownLeft, coarse)
    keys.add(ownLeft, pair)
    keys.add(ownRight, coarse)
    keys.add(ownLeft, ownRight, d.tag)
    keys.add(headLeft, pair)
    keys.add(headRight, pair)
    keys.add(headLeft, h.form, d.coarse)
    keys.add(headRight, h.form, d.coarse)
    keys.add(headLeft, headRight, pair)
    keys.add(headRight, left.form, coarse)

    keys.add(sibling.tag, pair)
    keys.add(siblingRelation, pair)
    keys.add(siblingRelation, sibling.form, coarse)
    keys.add(siblingRelation, d.form)
    keys.add(siblingRelation, h.form, d.coarse)

    let reach = mixed(5, distance(min(word, head), max(word, head)))
    let marks = between(min(word, head), max(word, head))
    keys.add(reach, pair)
    keys.add(reach, d.form)
    keys.add(reach, h.form)
    keys.add(marks, pair)
    keys.add(marks, reach, coarse)
    keys.add(before.tag, pair)
    keys.add(before.form, coarse)
    keys.add(after.tag, pair)
    keys.add(after.form, coarse)
    keys.add(nodes[place(head - 1)].tag, pair)
    keys.add(nodes[place(head + 1)].tag, pair)
    keys.add(nodes[place(head + 1)].form, coarse)
  }
}
