import Standard

/// An address at which something stood before codes changed, and what stands for it now.
struct Move: Sendable {
  /// What an old address leads to.
  struct Target: Sendable {
    /// Its path below the output folder.
    let address: String
    /// What it is called.
    let name: String
    let item: PublishedItem?
    /// The page with the same content that search engines are to show, where it is another.
    var original: String?
  }

  /// The old path below the output folder.
  let address: String
  /// What identified an item there.
  let key: String
  /// The day on which the old code ended.
  let since: CalendarDate
  /// The day since which it is as it is now, after all changes.
  let settledSince: CalendarDate
  /// The documents that say so.
  let grounds: [String]
  /// Whether another division or body is in charge now, and not only the code is another.
  let isHandedOver: Bool
  /// Most often one; several where more than one item may be meant.
  var targets: [Target]
}
