package import Compiler
package import Source
package import Standard
import YAML

/// What is published: a workspace, its findings, and the items that may be shown.
package struct Publication: Sendable {
  package let workspace: Workspace
  package let items: [PublishedItem]
  package let leftOut: [LeftOutItem]
  /// The life events with the number of errors that keep each from being published.
  let events: [(event: LifeEvent, errors: Int)]
  /// The outputs that will stand in the folder, this run's and those kept from an earlier one.
  package let outputs: Set<String>
  /// What made it, as pages print it: `zhun 0.1.0`.
  package let generator: String
  /// The day that the workspace was judged by, where one was given.
  package let day: CalendarDate?
  /// Where items and forms stood before, and what goes on from them.
  private(set) var moves: Moves
  /// How the items belong together.
  var siteIndex: SiteIndex { lateIndex.value }
  /// Addresses of guides that are being corrected, and of those that are gone.
  let departures: Departures
  /// The guides that stood somewhere in the last state of the folder and are gone since.
  let newlyGone: [String]
  /// Addresses of records whose items are not published, or not any more.
  let tombstones: Tombstones
  /// The templates and assets, read when they are first needed.
  let templates: TemplateStore
  /// What all pages say of the site.
  let site: Site
  /// The digests of what items say, made when they are first needed.
  let contents: ContentDigests
  /// What changed since the last build; nil where no day is known, or where nothing is written.
  var feed: ChangeFeed?
  /// What it is made from; nil where nobody asks.
  var basis: PublicationBasis?
  /// The lines of files, for provenance.
  let lineTables: LineTables
  /// Which codes took the place of which, as far as that is in force.
  let successions: Successions
  private let lateIndex: LateValue<SiteIndex>
  private let lateEvents: LateValue<PublishedEvents>
  private let lateForms: LateValue<PublishedForms>
  /// What items were at the revision that they are measured by, where one was named.
  let formerItems: FormerItems?

  /// Chooses what may be published.
  ///
  /// An item with an error in its own file, in a layer or in a register entry that it uses is left
  /// out unless `withErrors` says otherwise; so is one whose address another item has already.
  ///
  /// - Parameters:
  ///   - successions: the changes of codes whose old addresses lead to the new ones
  ///   - formerItems: what reductions are measured by, beside the standard
  package init(
    _ workspace: Workspace,
    _ diagnostics: [Diagnostic],
    withErrors: Bool,
    outputs: Set<String>,
    generator: String,
    day: CalendarDate? = nil,
    successions: Successions = Successions(),
    formerItems: FormerItems? = nil
  ) {
    self.init(
      workspace, diagnostics, withErrors: withErrors, outputs: outputs, former: nil,
      generator: generator, day: day, successions: successions, formerItems: formerItems)
  }

  /// - Parameters:
  ///   - former: what stood at the addresses of items in the last state of the folder, if there is one
  ///   - today: the day of the run
  init(
    _ workspace: Workspace,
    _ diagnostics: [Diagnostic],
    withErrors: Bool,
    outputs: Set<String>,
    former: Manifest.Standing?,
    generator: String,
    day: CalendarDate?,
    today: CalendarDate? = nil,
    successions: Successions,
    formerItems: FormerItems? = nil
  ) {
    var concern = Concern(workspace, diagnostics)
    var items: [PublishedItem] = []
    var leftOut: [LeftOutItem] = []
    var taken: [String: String] = [:]
    for item in workspace.items {
      let key = Address.key(of: item)
      let findings = concern.findings(of: item)
      let errors = findings.count { $0.severity == .error }
      let path = workspace.files.path(item.file)
      // Some file systems take two spellings of one letter for the same name.
      if let other = taken[key.lowercased()] {
        leftOut.append(
          LeftOutItem(
            key: key, division: item.division, path: path, reason: .addressTaken(other),
            item: item))
        continue
      }
      taken[key.lowercased()] = path
      if errors > 0, !withErrors {
        leftOut.append(
          LeftOutItem(
            key: key, division: item.division, path: path, reason: .errors(errors), item: item))
      } else {
        items.append(PublishedItem(item: item, key: key, path: path, findings: findings))
      }
    }
    self.workspace = workspace
    self.items = items
    self.leftOut = leftOut + Self.unreadable(workspace)
    events = Self.events(workspace, diagnostics, withErrors: withErrors)
    self.outputs = outputs
    self.generator = generator
    self.day = day
    let lateIndex = LateValue { [items] in SiteIndex(items, workspace) }
    self.lateIndex = lateIndex
    let lateEvents = LateValue { [items, events] in PublishedEvents(events, items, workspace) }
    let lateForms = LateValue { [items] in PublishedForms(lateEvents.value, items, workspace) }
    self.lateEvents = lateEvents
    self.lateForms = lateForms
    var moves = Moves(of: items, in: workspace, successions)
    if !successions.isEmpty {
      moves.addFinding(lateIndex.value, lateEvents.value, in: workspace, successions)
      moves.addForms(lateForms.value.all, in: workspace, successions)
    }
    self.moves = moves
    departures = Departures(
      items: items, leftOut: self.leftOut, moves: moves.guides, former: former?.pages ?? [])
    tombstones = Tombstones(
      items: items, leftOut: self.leftOut, moves: moves.records, former: former?.records ?? [],
      today: today)
    let known = Set(former?.pages.filter { $0.state == .gone }.map(\.path) ?? [])
    newlyGone = departures.gone.map(\.path).filter {
      $0.hasSuffix("/index.html") && !known.contains($0)
    }
    templates = TemplateStore(workspace)
    site = Site(workspace)
    contents = ContentDigests(count: items.count)
    lineTables = LineTables(workspace.files)
    self.successions = successions
    self.formerItems = formerItems
    if !successions.isEmpty {
      self.moves.addLists(
        PublishedList.all(self).map(\.id), siteIndex, in: workspace, successions)
    }
  }
}

extension Publication {
  /// The life events with their places, found when they are first needed.
  var lifeEvents: PublishedEvents { lateEvents.value }

  /// The forms, put together when they are first needed.
  var forms: PublishedForms { lateForms.value }

  /// The files that should hold items and of which no item is made.
  private static func unreadable(_ workspace: Workspace) -> [LeftOutItem] {
    let used = Set(workspace.items.flatMap(\.layers).map(\.file))
    return zip(workspace.files.trees, workspace.files.roles).compactMap { tree, role in
      guard case .item(let division) = role, !used.contains(tree.file) else { return nil }
      let name = tree.source.path.split(separator: "/").last ?? ""
      let key = "\(Address.part(division))-\(Address.part(String(name.prefix { $0 != "." })))"
      return LeftOutItem(
        key: key, division: division, path: tree.source.path, reason: .unreadable, item: nil)
    }
  }
}

/// An item that is published.
package struct PublishedItem: Sendable {
  package let item: Item
  /// What identifies it in addresses.
  package let key: String
  /// The path of its own file.
  package let path: String
  /// All findings that concern it, in the order of reports.
  package let findings: [Diagnostic]

  var place: ItemPlace { ItemPlace(item) }
}

/// An item that is not published, and why.
package struct LeftOutItem: Sendable {
  package enum Reason: Hashable, Sendable {
    /// So many findings of the severity error.
    case errors(Int)
    /// Its file holds no record that could be read.
    case unreadable
    /// The file of the item that has the same code.
    case addressTaken(String)
  }

  package let key: String
  package let division: String
  package let path: String
  package let reason: Reason
  /// The item as far as it can be read; nil where no record is in its file.
  package let item: Item?

  package var message: Wording {
    switch reason {
    case .errors(let count):
      Wording(
        zh: "未发布 \(path)：有 \(count) 个错误",
        en: "not published: \(path) has \(count) error\(count == 1 ? "" : "s")")
    case .unreadable:
      Wording(zh: "未发布 \(path)：文件无法读取", en: "not published: \(path) could not be read")
    case .addressTaken(let other):
      Wording(
        zh: "未发布 \(path)：编码与 \(other) 相同，发布地址重复",
        en: "not published: \(path) has the code of \(other), and so its address")
    }
  }
}
