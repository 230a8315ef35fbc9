using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;

namespace Kingsoft.Carbon.Benchmarks;

/// <summary>The same ledger by each door: from its path, from a stream that can seek, and from one that cannot.</summary>
[MemoryDiagnoser]
public class StreamBenchmarks
{
    private string _path = "";

    /// <summary>The rows of the ledger.</summary>
    [Params(1_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void WriteLedger()
    {
        var text = new StringBuilder("id,activity,amount,unit,period,region,facility\n");
        for (int i = 0; i < Rows; i++)
            text.Append(
                CultureInfo.InvariantCulture, $"r{i},electricity.grid,{1 + (i % 9_999)},kWh,2025-{1 + (i % 12):00},CN,site-{i % 100}\n");
        _path = Path.GetTempFileName();
        File.WriteAllText(_path, text.ToString());
    }

    [GlobalCleanup]
    public void Delete() => File.Delete(_path);

    [Benchmark(Baseline = true)]
    public ActivityLedger FromPath() => ActivityLedger.ReadCsv(_path);

    [Benchmark]
    public ActivityLedger FromStream()
    {
        using FileStream stream = File.OpenRead(_path);
        return ActivityLedger.ReadCsv(stream, "upload");
    }

    [Benchmark]
    public async Task<ActivityLedger> FromConnection()
    {
        using FileStream file = File.OpenRead(_path);
        await using var connection = new Connection(file);
        return await ActivityLedger.ReadCsvAsync(connection, "upload");
    }

    [Benchmark]
    public ActivityLedger FromText()
    {
        using StreamReader reader = File.OpenText(_path);
        return ActivityLedger.ReadCsv(reader, "upload");
    }

    /// <summary>A stream that cannot seek.</summary>
    private sealed class Connection(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
