extension Record {
  /// Visits every single value that the record states, entries of lists one by one, with its element and
  /// the record that states it.
  ///
  /// A record written out in place is entered; what a register holds is not, because it stands there once
  /// for all that refer to it, unless its register is among `registers`.
  package func visitValues(
    entering registers: Set<Register> = [],
    _ visit: (Entry, Element, Record) -> Void
  ) {
    for field in fields { visitValues(of: field, entering: registers, visit) }
  }

  /// Visits the values of one of its elements.
  package func visitValues(
    of field: Field,
    entering registers: Set<Register> = [],
    _ visit: (Entry, Element, Record) -> Void
  ) {
    switch field.entry.value {
    case .none: break
    case .list(let entries):
      for entry in entries { visitValues(of: entry, field.element, entering: registers, visit) }
    default: visitValues(of: field.entry, field.element, entering: registers, visit)
    }
  }

  private func visitValues(
    of entry: Entry,
    _ element: Element,
    entering registers: Set<Register>,
    _ visit: (Entry, Element, Record) -> Void
  ) {
    switch entry.value {
    case .record(let inner):
      inner.visitValues(entering: registers, visit)
    case .reference(let reference):
      if let target = reference.target,
        target.location == entry.location || element.register.map(registers.contains) ?? false
      {
        target.visitValues(entering: registers, visit)
      } else {
        visit(entry, element, self)
      }
    default: visit(entry, element, self)
    }
  }
}
