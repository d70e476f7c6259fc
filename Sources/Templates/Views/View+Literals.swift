extension View: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self = .text(text) }
}

extension View: ExpressibleByBooleanLiteral {
  package init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension View: ExpressibleByIntegerLiteral {
  package init(integerLiteral number: Int) { self = .number(number) }
}

extension View: ExpressibleByNilLiteral {
  package init(nilLiteral: ()) { self = .nothing }
}

extension View: ExpressibleByArrayLiteral {
  package init(arrayLiteral list: View...) { self = .list(list) }
}

extension View: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral fields: (Name, View)...) {
    var object = Object(capacity: fields.count)
    for (name, view) in fields { object[name] = view }
    self = .object(object)
  }
}
