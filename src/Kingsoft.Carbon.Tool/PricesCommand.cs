using System.CommandLine;

namespace Kingsoft.Carbon.Tool;

/// <summary><c>carbon prices</c>: price indices and exchange rates of one's own.</summary>
internal static class PricesCommand
{
    public static Command Create(ToolConsole console) => new("prices", "Price indices and exchange rates, for --prices of an inventory.")
    {
        ImportCommand.OfPrices(console),
    };
}
