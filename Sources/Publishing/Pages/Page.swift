import Compiler
import Source
import Standard
import Templates

/// A page of the site: its address and what is said around its content.
struct Page {
  let publication: Publication
  /// Its path below the output folder.
  let path: String
  let title: String
  let description: String
  /// The pages above it, outermost first: labels and paths below the output folder.
  var above: [(label: String, path: String)] = []
  var item: Item?
  /// The division that the page is about, where it is not that of the item.
  var division: String?
  var source: String?
  /// The page that stands for this one now: a browser is led there at once.
  var successor: String?
  /// The scripts that only this page uses: paths below the output folder.
  var scripts: [String] = []

  /// The name of the site in titles.
  static let siteName = "办事指南"
  /// The country-wide number of government service hotlines.
  private static let hotline = "12345"

  /// The way from this page to another file of the output folder.
  func href(_ target: String) -> String { Address.relative(target, from: path) }

  /// The address of an item: its guide, or its record where no guides are published.
  func href(of item: PublishedItem) -> String {
    href(
      publication.outputs.contains("guides")
        ? Address.guide(item) : Address.catalogueItem(item))
  }

  /// The view of the page with its own content under its own names.
  func view(_ own: (inout View.Object) -> Void) -> View {
    .object { object in
      object["page"] = [
        "language": "zh-CN", "title": .text("\(title) - \(Self.siteName)"),
        "description": .text(description), "root": .text(root),
        "canonical": .text(successor.map(href)), "refresh": .text(successor.map(href)),
        "scripts": .list(scripts.map { .text(href($0)) }),
      ]
      object["site"] = site
      let crumbs = breadcrumbs
      object["hasBreadcrumbs"] = .flag(!crumbs.isEmpty)
      object["breadcrumbs"] = .list(crumbs)
      object["colophon"] = colophon
      own(&object)
    }
  }

  private var root: String {
    String(repeating: "../", count: path.split(separator: "/").count - 1)
  }

  private var hasHome: Bool { publication.outputs.contains("guides") }

  private var site: View {
    let lists =
      publication.outputs.contains("lists")
      ? ReformList.all.map { list -> View in
        [
          "name": .text(list.name.zh), "href": .text(href(list.page)),
          "isCurrent": .flag(path == list.page),
        ]
      } : []
    return [
      "owner": .text(publication.owner), "name": .text(Self.siteName),
      "home": .text(hasHome ? href(IndexView.path) : href(path)),
      "hotline": ["display": .text(Self.hotline), "href": .text("tel:" + Self.hotline)],
      "search": search, "hasLists": .flag(!lists.isEmpty), "lists": .list(lists),
    ]
  }

  private var search: View {
    guard hasHome else { return .nothing }
    let place = division ?? item?.division
    return [
      "action": .text(href(Address.search)), "place": .text(place.map(Address.part)),
    ]
  }

  private var breadcrumbs: [View] {
    guard hasHome, path != IndexView.path else { return [] }
    return ([("首页", IndexView.path)] + above).map { label, path in
      ["label": .text(label), "href": .text(href(path))]
    }
  }

  private var colophon: View {
    [
      "code": .text(item?.record.string(.code)),
      "version": .text(item?.record.string(.version)),
      "asOf": .text(publication.day?.inChinese),
      "source": .text(source),
      "standard": .text(standard),
      "generator": .text(publication.generator),
    ]
  }

  private var standard: String {
    let standard = publication.workspace.standard
    return standard.edition.map { "\(standard.name.zh)（版次\($0)）" } ?? standard.name.zh
  }
}

extension Publication {
  /// Who publishes: the name of the workspace, else that of the standard.
  var owner: String { workspace.settings.name?.zh ?? workspace.standard.name.zh }
}

extension CalendarDate {
  /// The day as pages print it: `2019年11月29日`.
  var inChinese: String { "\(year)年\(month)月\(day)日" }
}
