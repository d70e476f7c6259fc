/// A set of kinds of values, without what kinds take as parameters.
package struct KindSet: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package init(_ kind: ValueKind) { rawValue = 1 << UInt32(kind.number) }

  package static let words: KindSet = [KindSet(.text), KindSet(.prose)]
  package static let money = KindSet(.money)
  package static let hours = KindSet(.hours)
  package static let phones = KindSet(.phone)
  package static let links = KindSet(.link)
  package static let attachments = KindSet(.attachment)
  package static let records: KindSet = [references, KindSet(.record(""))]
  package static let references = KindSet(.reference(.laws, record: ""))
  package static let clauses = KindSet(.clause)
  package static let basicCode = KindSet(.basicCode)
  package static let implementationCode = KindSet(.implementationCode)
  package static let handlingCode = KindSet(.handlingCode)
  package static let licenceTypeCode = KindSet(.licenceTypeCode)
  package static let localCode = KindSet(.localCode)
}
