import Compiler
import Source
import Standard

/// What changed in the catalogue from build to build: entries with growing numbers, in pages that never change
/// once they are full.
///
/// The feed depends on what was published before: it is kept in the folder and only ever continued. Where it is
/// missing, or is not what the manifest lists, a new one begins.
struct ChangeFeed: Sendable {
  /// How many entries a page holds.
  static let pageSize = 200

  let start: Start
  /// The number of the last entry.
  let last: Int
  /// The day of the last entry.
  let day: String
  /// The digest of what all items say after the last entry.
  let contentDigest: String
  /// The pages that are written anew, the last one among them.
  let pages: [Page]
  /// Full pages that stay as they are, by their numbers.
  let kept: Range<Int>
  /// The entries of the page before the first in `pages`.
  let precedingEntries: [JSON]
  private let folder: String

  /// What a feed begins with.
  struct Start: Hashable, Sendable {
    /// What readers know the feed by, for ever.
    let id: String
    let revision: FormerCatalogue.Revision?
  }

  struct Page: Sendable {
    let number: Int
    let entries: [JSON]

    var isFull: Bool { entries.count == ChangeFeed.pageSize }
  }

  /// Continues the feed of a folder, or begins one.
  ///
  /// - Parameter base: the state with which the feed is to begin; nil for the first that is published
  init(
    _ publication: Publication, _ folder: OutputFolder, base: FormerCatalogue?,
    today: CalendarDate, workers: Int
  ) async {
    let stored = StoredFeed(folder).flatMap { feed in
      base.map { feed.start.revision?.commit == $0.revision?.commit } ?? true ? feed : nil
    }
    let now = publication.contentDigest(of: Array(publication.items.indices))
    let former: FormerCatalogue
    var fresh: [[JSON.Member]] = []
    if let stored {
      former = FormerCatalogue(folder)
      start = stored.start
    } else {
      former = base ?? FormerCatalogue(publication, revision: "", commit: "", day: "")
      let seed =
        "\(publication.site.name) \(today) \(base?.revision?.commit ?? "") \(former.contentDigest)"
      start = Start(id: Self.uuid(of: "feed \(seed)"), revision: base?.revision)
      fresh.append(Self.snapshot(former, isPublished: base == nil))
    }
    if stored != nil || base != nil {
      let held = Set(
        (folder.manifest?.standing.records ?? []).filter { $0.state == .leftOut }.map(\.id))
      let steps = ChangePlan(from: former, to: publication, held: held).steps
      fresh += await Parallel.map(steps.count, workers: workers) { number in
        ChangeEntry(step: steps[number], former: former, publication: publication).members
      }
    }
    let count = stored?.last ?? 0
    let added = fresh.enumerated().map { place, members in
      JSON.object(
        [("sequence", .integer(count + place + 1)), ("day", .text(today.description))] + members)
    }
    let open = stored?.openEntries ?? []
    let first = count / Self.pageSize + 1
    let entries = open + added
    var pages: [Page] = []
    // After a full page there is always a next one, so that a full page can name it.
    for place in 0...(entries.count / Self.pageSize) {
      let start = place * Self.pageSize
      let end = min(start + Self.pageSize, entries.count)
      pages.append(Page(number: first + place, entries: Array(entries[start..<end])))
    }
    self.pages = pages
    kept = 1..<first
    last = count + added.count
    day = added.isEmpty ? stored?.day ?? today.description : today.description
    contentDigest = now
    precedingEntries = stored?.precedingEntries ?? []
    self.folder = folder.path
  }

  /// With what a feed begins: everything that is published then.
  private static func snapshot(_ catalogue: FormerCatalogue, isPublished: Bool) -> [JSON.Member] {
    let members: [(name: String, value: JSON?)] = [
      ("kind", "snapshot"), ("count", .integer(catalogue.records.count)),
      ("contentSha256", .text(catalogue.contentDigest)),
      ("revision", catalogue.revision.flatMap { isPublished ? nil : .text($0.name) }),
      ("commit", catalogue.revision.flatMap { isPublished ? nil : .text($0.commit) }),
    ]
    return members.compactMap { name, value in value.map { (name, $0) } }
  }

  /// An address that stands for a text (RFC 9562, version 8).
  static func uuid(of text: String) -> String {
    var digits = Array(Digest.text(Array(text.utf8)).prefix(32))
    digits[12] = "8"
    digits[16] = ["8", "9", "a", "b"][(digits[16].hexDigitValue ?? 0) % 4]
    var groups: [String] = []
    for length in [8, 4, 4, 4, 12] {
      groups.append(String(digits.prefix(length)))
      digits.removeFirst(length)
    }
    return "urn:uuid:" + groups.joined(separator: "-")
  }
}

extension ChangeFeed {
  static func address(_ page: Int, ending: String = "json") -> String {
    "\(Address.catalogue)/changes/\(page).\(ending)"
  }

  static let index = Address.catalogue + "/changes/index.json"
  static let atom = Address.catalogue + "/changes/feed.atom"

  /// The files of the feed: those that never change are taken over from the folder.
  func files(_ publication: Publication) -> [OutputFile] {
    let atom = AtomFeed(feed: self, publication: publication)
    let old = kept.flatMap { [Self.address($0), Self.address($0, ending: "atom")] }
    let recent = (precedingEntries + pages.flatMap(\.entries)).suffix(Self.pageSize)
    // Of pages that were filled by one build, the one before the last may hold what is left out of `recent`.
    return old.map { path in
      OutputFile(path) { () throws(Failure) in try FileSystem.read(folder + "/" + path) }
    }
      + pages.flatMap { page in
        [
          OutputFile.json(Self.address(page.number)) { document(page) },
          OutputFile(Self.address(page.number, ending: "atom")) { atom.archive(page) },
        ]
      } + [
        .json(Self.index) { indexDocument },
        OutputFile(Self.atom) { atom.subscription(Array(recent), before: pages.last?.number ?? 1) },
      ]
  }

  private func document(_ page: Page) -> JSON {
    .object(present: [
      ("$schema", "../schema/changes.schema.json"),
      ("feed", .text(start.id)),
      ("page", .integer(page.number)),
      ("previous", page.number > 1 ? .text("changes/\(page.number - 1).json") : nil),
      ("next", page.isFull ? .text("changes/\(page.number + 1).json") : nil),
      ("entries", .array(page.entries.map(JSON.line))),
    ])
  }

  private var indexDocument: JSON {
    .object(present: [
      ("$schema", "../schema/changes-index.schema.json"),
      ("feed", .text(start.id)),
      (
        "since",
        start.revision.map { .line(["revision": .text($0.name), "commit": .text($0.commit)]) }
      ),
      ("last", .integer(last)),
      ("day", .text(day)),
      ("contentSha256", .text(contentDigest)),
      ("pageSize", .integer(Self.pageSize)),
      ("first", "changes/1.json"),
      ("latest", .text("changes/\(pages.last?.number ?? 1).json")),
      ("atom", "changes/feed.atom"),
    ])
  }
}
