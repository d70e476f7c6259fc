/// A value of a column.
package enum DatabaseValue: Hashable, Sendable {
  case null
  case integer(Int)
  case number(Double)
  case text(String)
}
