/// The circles of a graph: ways that lead back to their start.
struct Cycles {
  private let next: [[Int]]
  private var order: [Int?]
  private var low: [Int]
  private var isOpen: [Bool]
  private var path: [Int] = []
  private var count = 0
  private var components: [[Int]] = []

  /// One circle of each part of a graph that has any, as the nodes on the way, the smallest first.
  ///
  /// - Parameter next: The nodes that each node leads to.
  static func all(in next: [[Int]]) -> [[Int]] {
    var search = Cycles(next)
    for node in next.indices where search.order[node] == nil { search.visit(node) }
    return search.components.compactMap(search.circle).sorted { $0[0] < $1[0] }
  }

  private init(_ next: [[Int]]) {
    self.next = next
    order = Array(repeating: nil, count: next.count)
    low = Array(repeating: 0, count: next.count)
    isOpen = Array(repeating: false, count: next.count)
  }

  /// Tarjan's strongly connected components, with a stack of its own: a chain of a hundred thousand must not exhaust the machine's.
  private mutating func visit(_ start: Int) {
    var stack = [(node: start, edge: 0)]
    enter(start)
    while let (node, edge) = stack.last {
      guard edge < next[node].count else {
        stack.removeLast()
        if let above = stack.last?.node { low[above] = min(low[above], low[node]) }
        if low[node] == order[node] { close(node) }
        continue
      }
      stack[stack.count - 1].edge += 1
      let target = next[node][edge]
      if order[target] == nil {
        enter(target)
        stack.append((target, 0))
      } else if isOpen[target], let place = order[target] {
        low[node] = min(low[node], place)
      }
    }
  }

  private mutating func enter(_ node: Int) {
    (order[node], low[node], isOpen[node]) = (count, count, true)
    count += 1
    path.append(node)
  }

  private mutating func close(_ node: Int) {
    var component: [Int] = []
    while let last = path.popLast() {
      isOpen[last] = false
      component.append(last)
      if last == node { break }
    }
    if component.count > 1 || next[node].contains(node) { components.append(component) }
  }

  /// The shortest way from the smallest node of a component back to it.
  private func circle(of component: [Int]) -> [Int]? {
    guard let start = component.min() else { return nil }
    let inside = Set(component)
    var (before, open): ([Int: Int], [Int]) = ([:], [start])
    var place = 0
    while place < open.count {
      let node = open[place]
      place += 1
      for target in next[node] where inside.contains(target) {
        if target == start { return Self.way(to: node, from: start, before) }
        guard before[target] == nil else { continue }
        before[target] = node
        open.append(target)
      }
    }
    return nil
  }

  private static func way(to end: Int, from start: Int, _ before: [Int: Int]) -> [Int] {
    var way = [end]
    while let last = way.last, last != start, let previous = before[last] { way.append(previous) }
    return way.reversed()
  }
}
