import ConveneControl

@main
enum Main {
    static func main() {
        Convenectl.start()
    }
}
