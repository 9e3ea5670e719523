import ArgumentParser

/// Where the stores of a run lie: the disk below them is part of what is measured.
struct DirectoryOptions: ParsableArguments {
    @Option(name: .long, help: "The folder below which stores are made; its disk is measured too.")
    var directory = "/var/tmp"
}
