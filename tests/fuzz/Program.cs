using System.Diagnostics;
using System.Globalization;
using Kingsoft.Carbon.Tests.Activities.Scanning;

// dotnet run -c Release --project tests/fuzz -- FIRST COUNT: seeds on which the quick reader and the strict one do not agree.
ulong first = ulong.Parse(args[0], CultureInfo.InvariantCulture);
ulong count = ulong.Parse(args[1], CultureInfo.InvariantCulture);
bool isShown = count == 1;
int failed = 0;
var clock = Stopwatch.StartNew();
for (ulong seed = first; seed < first + count; seed++)
{
    string? fault = Fault(seed);
    if (fault is not null)
    {
        failed++;
        Console.WriteLine($"seed {seed}: {fault}");
    }

    if (isShown)
        Console.WriteLine(new MadeLedger(seed));
    if ((seed - first + 1) % 10_000 == 0)
        Console.WriteLine($"{seed - first + 1} ledgers, {failed} failed, {clock.Elapsed.TotalSeconds:0} s");
}

Console.WriteLine($"{count} ledgers, {failed} failed, {clock.Elapsed.TotalSeconds:0} s");
return failed == 0 ? 0 : 1;

static string? Fault(ulong seed)
{
    try
    {
        return Agreement.Fault(seed);
    }
    catch (Exception exception) when (exception is not OutOfMemoryException)
    {
        return exception.ToString();
    }
}
