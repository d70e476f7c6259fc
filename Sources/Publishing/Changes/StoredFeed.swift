import Compiler

/// The feed as it stands in a folder.
struct StoredFeed {
  let start: ChangeFeed.Start
  /// The number of the last entry.
  let last: Int
  let day: String
  /// The entries of the page that is not full.
  let openEntries: [JSON]
  /// Those of the page before it.
  let precedingEntries: [JSON]

  /// Nil where there is none that can be continued: one of which something is missing or is not what the
  /// manifest lists, or which does not end with the catalogue that stands beside it.
  init?(_ folder: OutputFolder) {
    guard let manifest = folder.manifest,
      let index = Self.read(ChangeFeed.index, folder, manifest),
      let id = index["feed"]?.string, let last = index["last"]?.integer, last > 0,
      let day = index["day"]?.string, index["pageSize"]?.integer == ChangeFeed.pageSize,
      index["contentSha256"]?.string == FormerCatalogue(folder).contentDigest
    else { return nil }
    let open = last / ChangeFeed.pageSize + 1
    let listed = Set(manifest.files.map(\.path))
    // Full pages are taken over byte by byte: they have to be there, and to be what they were.
    for page in 1..<open {
      for ending in ["json", "atom"] {
        let path = ChangeFeed.address(page, ending: ending)
        guard listed.contains(path), FileSystem.kind(folder.path + "/" + path) == .file else {
          return nil
        }
      }
    }
    guard let page = Self.read(ChangeFeed.address(open), folder, manifest),
      let entries = page["entries"]?.elements, entries.count == last % ChangeFeed.pageSize
    else { return nil }
    var preceding: [JSON] = []
    if open > 1 {
      guard let page = Self.read(ChangeFeed.address(open - 1), folder, manifest) else { return nil }
      preceding = page["entries"]?.elements ?? []
    }
    start = ChangeFeed.Start(
      id: id,
      revision: index["since"].map { since in
        FormerCatalogue.Revision(
          name: since["revision"]?.string ?? "", commit: since["commit"]?.string ?? "", day: "")
      })
    self.last = last
    self.day = day
    openEntries = entries
    precedingEntries = preceding
  }

  /// A document of the feed, if it is what the manifest lists.
  private static func read(_ path: String, _ folder: OutputFolder, _ manifest: Manifest) -> JSON? {
    guard let file = manifest.files.first(where: { $0.path == path }),
      let bytes = try? FileSystem.read(folder.path + "/" + path), Digest.text(bytes) == file.digest
    else { return nil }
    return JSON(bytes)
  }
}
