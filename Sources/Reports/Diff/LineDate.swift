package import Source

/// Since when a value stands as it does, as git knows it.
package struct LineDate: Hashable, Sendable {
  /// The day of the commit, such as `2026-06-30`; nil for what no commit holds yet.
  package let day: String?
  /// The hash of the commit.
  package let commit: String?

  package init(day: String?, commit: String?) {
    self.day = day
    self.commit = commit
  }

  /// `自 2026-06-30`, for a reader.
  package var wording: Wording {
    guard let day else { return Wording(zh: "尚未提交", en: "not committed") }
    return Wording(zh: "自 \(day)", en: "since \(day)")
  }
}
