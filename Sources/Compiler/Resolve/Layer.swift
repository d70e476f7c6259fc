package import Source
package import Standard

/// One of the records that an item is made of.
package struct Layer: Sendable {
  package enum Kind: Hashable, Sendable {
    /// The catalogue record of a nation (`00`) or a province.
    case catalogue(owner: String)
    /// A record of the division itself or of one above it.
    case division(String)
  }

  package let kind: Kind
  package let record: Record

  package var file: FileID { record.location.file }
}
