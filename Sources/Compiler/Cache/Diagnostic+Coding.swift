import Source

extension KeptWriter {
  mutating func add(_ diagnostic: Diagnostic) {
    add(diagnostic.rule.code)
    add(diagnostic.location)
    add(diagnostic.arguments.sorted { $0.key < $1.key }) { writer, argument in
      writer.add(argument.key)
      switch argument.value {
      case .text(let text):
        writer.add(false)
        writer.add(text)
      case .wording(let wording):
        writer.add(true)
        writer.add(wording)
      }
    }
    add(diagnostic.note) { $0.add($1) }
    add(diagnostic.labels) { writer, label in
      writer.add(label.location)
      writer.add(label.text)
    }
    add(diagnostic.others) { $0.add($1) }
    add(diagnostic.fix) { writer, fix in
      writer.add(fix.title)
      writer.add(fix.isSafe)
      writer.add(fix.edits) { writer, edit in
        writer.add(edit.location)
        writer.add(edit.replacement)
      }
    }
    add(diagnostic.subject)
  }

  mutating func add(_ subject: Diagnostic.Subject) {
    add(subject.item)
    add(subject.district)
    add(subject.element)
  }
}

extension KeptReader {
  /// A finding as it was before findings were sorted; nil where there is no such rule.
  mutating func diagnostic(_ rules: [String: Rule]) -> Diagnostic? {
    let code = text()
    let location = location()
    var arguments: [String: Argument] = [:]
    for _ in 0..<count() where isGood {
      let name = text()
      arguments[name] = flag() ? .wording(wording()) : .text(text())
    }
    let note = optional { $0.wording() }
    let labels = list { Diagnostic.Label($0.location(), $0.wording()) }
    let others = list { $0.location() }
    let fix = optional { reader in
      let title = reader.wording()
      let isSafe = reader.flag()
      return Fix(title, reader.list { Fix.Edit($0.location(), $0.text()) }, isSafe: isSafe)
    }
    let subject = subject()
    guard isGood, let rule = rules[code] else { return nil }
    return Diagnostic(
      rule, at: location, arguments, note: note, labels: labels, others: others, fix: fix,
      subject: subject)
  }

  mutating func subject() -> Diagnostic.Subject {
    Diagnostic.Subject(item: optionalText(), district: optionalText(), element: optionalText())
  }
}
