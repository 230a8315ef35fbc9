using System.Diagnostics;
using System.Globalization;

namespace Kingsoft.Carbon.Tool;

/// <summary>A line on the error stream that counts rows; only where that is a terminal.</summary>
internal sealed class ProgressLine(ToolConsole console) : IDisposable
{
    private bool _shown;

    public IProgress<LedgerProgress>? For(string what) => console.IsErrorTerminal ? new Counter(this, what) : null;

    public void Dispose()
    {
        if (_shown)
            console.Error.Write("\r\u001b[K");
    }

    private sealed class Counter(ProgressLine line, string what) : IProgress<LedgerProgress>
    {
        private const long WorthShowing = 100_000;

        private readonly Stopwatch _time = Stopwatch.StartNew();

        public void Report(LedgerProgress progress)
        {
            long value = progress.Records;
            if (value < WorthShowing)
                return;

            line._shown = true;
            double perSecond = value / Math.Max(_time.Elapsed.TotalSeconds, 0.001);
            line.Write(string.Create(CultureInfo.InvariantCulture, $"\r{value:N0} {what}, {perSecond:N0} a second\u001b[K"));
        }
    }

    private void Write(string text) => console.Error.Write(text);
}
