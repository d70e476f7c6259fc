package import Source
package import YAML

/// What an element says, read by its kind.
package enum Value: Sendable {
  /// Text as it was written: also codes, phones, links, clauses and hours, which are read verbatim.
  case text(Text)
  case code(CodeValue)
  case integer(Int)
  case decimal(Double)
  case duration(Duration)
  case date(CalendarDate)
  case boolean(Bool)
  case attachment(Attachment)
  indirect case reference(Reference)
  case record(Record)
  case list([Entry])
  /// The word 无 where that is a real answer.
  case none
  /// A value that could not be read as its kind; a finding says so.
  case unreadable(Text)
}

/// A value and where it stands.
package struct Entry: Sendable {
  package var value: Value
  package let location: Location

  package init(_ value: Value, at location: Location) {
    self.value = value
    self.location = location
  }
}

/// A name or code that stands for a record of a register, or that record written out.
package struct Reference: Sendable {
  package let text: Text
  /// The record; nil while unresolved or when the register does not know the name.
  package var target: Record?

  package init(text: Text, target: Record? = nil) {
    self.text = text
    self.target = target
  }
}

/// A file of the workspace, an address elsewhere, or only the statement that there is one.
package enum Attachment: Hashable, Sendable {
  case file(String)
  case link(String)
  /// 有: published elsewhere; 无: there is none.
  case stated(Bool)
}
