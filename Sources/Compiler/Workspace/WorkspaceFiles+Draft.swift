import Standard

extension WorkspaceFiles {
  /// The same files but for the items that have no say in one of a division: those of other lines of divisions.
  ///
  /// - Parameters:
  ///   - division: its digits; empty for none, so that all items are left out
  ///   - base: the folder that holds `catalogue/`, `districts/` …
  package func concerning(_ division: String, base: String) -> WorkspaceFiles {
    let line = Set(Division.ancestry(of: division))
    let list = list
    return with { folder in
      var roles = FolderRoles(base: base)
      return list(folder).filtered { path in
        guard case .item(let division) = roles.role(of: path) else { return true }
        return line.contains(division)
      }
    }
  }

  /// The same files and one that has not been written.
  package func adding(_ path: String, _ bytes: [UInt8]) -> WorkspaceFiles {
    let (list, read, holds) = (list, read, holds)
    return WorkspaceFiles(
      list: { list($0).adding(path) },
      read: { asked throws(Failure) in asked == path ? bytes : try read(asked) },
      holds: { $0 == path || holds($0) })
  }

  private func with(_ list: @escaping @Sendable (String) -> WorkspaceListing) -> WorkspaceFiles {
    WorkspaceFiles(list: list, read: read, holds: holds)
  }
}
