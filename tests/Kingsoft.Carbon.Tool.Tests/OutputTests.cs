using System.Globalization;
using System.Runtime.Versioning;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>Where results go, in which form, and that neither the machine's culture nor an earlier file changes them.</summary>
public sealed class OutputTests : InWorkingFolder
{
    [SetUp]
    public void WriteLedgers()
    {
        WorkingFolder.Write("electricity.csv", Ledgers.Electricity);
        WorkingFolder.Write("diesel.csv", Ledgers.Diesel);
        WorkingFolder.Write("density.csv", Ledgers.Density);
    }

    [TestCase("inventory electricity.csv")]
    [TestCase("inventory electricity.csv --format json")]
    [TestCase("inventory electricity.csv --format csv")]
    [TestCase("inventory electricity.csv --format md")]
    [TestCase("explain electricity.csv --id e25")]
    [TestCase("explain electricity.csv --id e25 --format json")]
    [TestCase("factors list --region CN-BJ")]
    [TestCase("factors show cn-mee-2023/electricity.grid/CN --format json")]
    [TestCase("factors select --activity electricity.grid --region CN --year 2025")]
    public void Run_WithOutput_WritesTheSameBytesToAFileAndNothingElse(string line)
    {
        string[] args = line.Split(' ');
        string expected = WorkingFolder.Run(args).Output;
        WorkingFolder.Write("out.txt", [.. Enumerable.Repeat("an older and longer file", 10_000)]);

        ToolResult result = WorkingFolder.Run([.. args, "-o", "out.txt"]);

        Assert.That(result, Is.EqualTo(new ToolResult(0, "", "")));
        Assert.That(WorkingFolder.Read("out.txt"), Is.EqualTo(expected).And.EndsWith("\n").And.Not.Contain('\r'));
        Assert.That(Folder.Names, Is.EqualTo(new[] { "density.csv", "diesel.csv", "electricity.csv", "out.txt" }));
    }

    [TestCase("new.txt")]
    [TestCase("./new.txt")]
    [TestCase("folder/new.txt")]
    public void Run_WithANewOutput_WritesIt(string path)
    {
        Directory.CreateDirectory("folder");

        ToolResult result = WorkingFolder.Run("inventory", "electricity.csv", "-o", path);

        Assert.That(result, Is.EqualTo(new ToolResult(0, "", "")));
        Assert.That(WorkingFolder.Read(path), Does.Contain("Scope 2"));
    }

    [TestCase(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [TestCase(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite)]
    [UnsupportedOSPlatform("windows")]
    public void Run_OntoAFile_KeepsWhoMayReadIt(UnixFileMode mode)
    {
        WorkingFolder.Write("out.txt", "older");
        File.SetUnixFileMode("out.txt", mode);

        ToolResult result = WorkingFolder.Run("inventory", "electricity.csv", "-o", "out.txt");

        Assert.That(result, Is.EqualTo(new ToolResult(0, "", "")));
        Assert.That(File.GetUnixFileMode("out.txt"), Is.EqualTo(mode));
        Assert.That(WorkingFolder.Read("out.txt"), Does.Contain("Scope 2"));
    }

    [Test]
    public void Run_OntoAReadOnlyFile_IsRefused()
    {
        WorkingFolder.Write("out.txt", "older");
        File.SetAttributes("out.txt", FileAttributes.ReadOnly);

        ToolResult result = WorkingFolder.Run("inventory", "electricity.csv", "-o", "out.txt");

        File.SetAttributes("out.txt", FileAttributes.Normal);
        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Does.StartWith(
            "carbon: --output: 'out.txt' is read-only; another name, or a file that may be written to, is accepted\n"));
        Assert.That(WorkingFolder.Read("out.txt"), Is.EqualTo("older\n"));
    }

    // A link stays one, and what it names is written, whether it is there yet or not.
    [TestCase(true)]
    [TestCase(false)]
    public void Run_WithALinkAsOutput_WritesWhatItNames(bool exists)
    {
        Directory.CreateDirectory("folder");
        if (exists)
            WorkingFolder.Write("folder/real.txt", "older");
        File.CreateSymbolicLink("link.txt", "folder/real.txt");

        ToolResult result = WorkingFolder.Run("inventory", "electricity.csv", "-o", "link.txt");

        Assert.That(result, Is.EqualTo(new ToolResult(0, "", "")));
        Assert.That(WorkingFolder.Read("folder/real.txt"), Does.Contain("Scope 2"));
        Assert.That(new FileInfo("link.txt").LinkTarget, Is.EqualTo("folder/real.txt"));
    }

    [TestCase("link.csv")]
    [TestCase("here/electricity.csv")]
    public void Run_WithALinkToAnInputAsOutput_IsRefused(string path)
    {
        string before = WorkingFolder.Read("electricity.csv");
        File.CreateSymbolicLink("link.csv", "electricity.csv");
        Directory.CreateSymbolicLink("here", ".");

        ToolResult result = WorkingFolder.Run("inventory", "electricity.csv", "-o", path);

        Assert.That((result.Status, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.StartWith($"carbon: --output: '{path}' is read too and would be lost; another name is accepted\n"));
        Assert.That(WorkingFolder.Read("electricity.csv"), Is.EqualTo(before));
    }

    [TestCase("inventory electricity.csv -o loop")]
    [TestCase("inventory loop -o electricity.csv")]
    public void Run_WithLinksThatLeadInACircle_IsRefused(string line)
    {
        File.CreateSymbolicLink("loop", "circle");
        File.CreateSymbolicLink("circle", "loop");

        ToolResult result = WorkingFolder.Run(line.Split(' '));

        Assert.That((result.Status, result.Output), Is.EqualTo((2, "")));
        const string Message = "^carbon: --output: '.*(loop|circle)' leads through too many links; "
            + "paths that lead to a file are accepted\n";
        Assert.That(result.Error, Does.Match(Message));
    }

    [Test]
    public void Run_ThatFails_LeavesAnOlderFileAsItWas()
    {
        WorkingFolder.Write("out.txt", "older");
        WorkingFolder.Write("oil.csv", Ledgers.Diesel[0], "o1,fuel.crude-oil.stationary,1000,L,2025,CN");

        ToolResult result = WorkingFolder.Run("inventory", "oil.csv", "-o", "out.txt");

        Assert.That(result.Status, Is.EqualTo(1));
        Assert.That(WorkingFolder.Read("out.txt"), Is.EqualTo("older\n"));
    }

    // 1,000 MWh × 0.5306 kg/kWh = 530.6 t; the columns after the flags are the user's own.
    [Test]
    public void Inventory_AsCsv_HasALineARow()
    {
        WorkingFolder.Write(
            "ledger.csv", "id,activity,amount,unit,period,region,facility,evidence,x_meter",
            "e25,electricity.grid,1000,MWh,2025,CN,DC-1,\"invoice, 3\",M-7");

        ToolResult result = WorkingFolder.Run("inventory", "ledger.csv", "--format", "csv");

        Assert.That(result.Output, Is.EqualTo(
            "year,id,activity,entity,facility,region,period,amount,unit,factor_id,factor_data_year,"
            + "factor_published,scope,scope3_category,co2e_t,co2e_market_based_t,co2_t,ch4_t,n2o_t,biogenic_co2_t,energy_mwh,"
            + "quality,evidence,flags,supplier,instrument,uncertainty_pct,corrects,recorded_on,note,scope2_method,gwp_set,derived_from,"
            + "calculation,market_factor_id,instrument_ids,estimates,x_meter\n"
            + "2025,e25,electricity.grid,,DC-1,CN,2025,1000,MWh,cn-mee-2023/electricity.grid/CN,2023,2025-12-31,"
            + "2,,530.6,,530.6,,,,1000,,\"invoice, 3\",earlier-year;co2-only,,,,,,,,,,,,,,M-7\n"));
    }

    [Test]
    public void Inventory_AsCsv_HasWhatTheRowSays()
    {
        WorkingFolder.Write(
            "ledger.csv", "id,activity,amount,unit,period,region,supplier,instrument,uncertainty_pct,corrects,recorded_on,note",
            "a,electricity.grid,1000,MWh,2025,CN,=Grid Co,GEC-1,2.50,,2026-01-31,-5",
            "b,electricity.grid,-1,MWh,2025,CN,=Grid Co,GEC-1,2.5,a,2026-02-28,credit");
        WorkingFolder.Write(
            "reported.csv", "id,activity,amount,unit,period,scope,scope2_method,gwp_set", "c,emissions.reported,1,tCO2e,2025,2,both,AR5");

        ToolResult result = WorkingFolder.Run("inventory", "ledger.csv", "reported.csv", "--format", "csv");

        IEnumerable<string> rows = result.Output.Split('\n').Skip(1).Take(3);
        Assert.That(rows.Select(row => row[(row.IndexOf(";co2-only", StringComparison.Ordinal) + 1)..]), Is.EqualTo(new[]
        {
            "co2-only,'=Grid Co,GEC-1,2.5,,2026-01-31,-5,,,,,,,",
            "co2-only,'=Grid Co,GEC-1,2.5,a,2026-02-28,credit,,,,,,,",
            "2025,c,emissions.reported,,,,2025,1,tCO2e,,,,2,,1,1,,,,,,,,gwp-mixed;carried-over,,,,,,,both,AR5,,,,,",
        }));
    }

    [TestCase("inventory electricity.csv --format csv")]
    [TestCase("inventory electricity.csv --format csv --no-lines --by region")]
    public void Run_WithBom_BeginsWithIt(string line)
    {
        string expected = WorkingFolder.Run(line.Split(' ')).Output;

        ToolResult result = WorkingFolder.Run([.. line.Split(' '), "--bom"]);
        WorkingFolder.Run([.. line.Split(' '), "--bom", "-o", "out.csv"]);

        Assert.That(result, Is.EqualTo(new ToolResult(0, "\uFEFF" + expected, "")));
        Assert.That(File.ReadAllBytes("out.csv").Take(3), Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));
        Assert.That(WorkingFolder.Read("out.csv"), Is.EqualTo(expected));
    }

    [TestCase("table")]
    [TestCase("json")]
    [TestCase("md")]
    public void Run_WithBomInAnotherFormat_IsRefused(string format)
    {
        ToolResult result = WorkingFolder.Run("inventory", "electricity.csv", "--bom", "--format", format);

        Assert.That((result.Status, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.StartWith(
            "carbon: --bom: only a CSV begins with a byte-order mark; --format csv is accepted with it\n"));
    }

    // 1 + 2 kg of methane a tonne, of combustion and fossil: 3 kg = 0.003 t.
    [Test]
    public void Inventory_AsCsv_AddsBothKindsOfMethane()
    {
        WorkingFolder.Write(
            "own.csv", "id,activity,kind,unit,co2_kg,ch4_kg,ch4_fossil_kg,scope,published,publisher,source",
            "my/flare,process.flare,process,t,10,1,2,1,2024,me,mine");
        WorkingFolder.Write("ledger.csv", "activity,amount,unit,period", "process.flare,1,t,2025");

        ToolResult result = WorkingFolder.Run("inventory", "ledger.csv", "--factors", "own.csv", "--format", "csv");

        string[] rows = result.Output.Split('\n');
        Assert.That(rows[1].Split(',')[Array.IndexOf(rows[0].Split(','), "ch4_t")], Is.EqualTo("0.003"));
    }

    [Test]
    public void Inventory_WithReported_ShowsPrintedCategoriesThatAreNotCalculated()
    {
        WorkingFolder.Write("reported.csv", "indicator,period,value,unit", "ghg.scope3.cat6,2025,\"1,056.34\",tCO2e");

        ToolResult result = WorkingFolder.Run("inventory", "electricity.csv", "--year", "2025", "--reported", "reported.csv");

        Assert.That(result.Output.Split('\n'), Has.One.Matches(@"^ +6\. Business travel +– +1,056\.34 +– +missing$"));
    }

    [TestCase("inventory diesel.csv electricity.csv --properties density.csv")]
    [TestCase("inventory diesel.csv electricity.csv --properties density.csv --format json")]
    [TestCase("inventory diesel.csv electricity.csv --properties density.csv --format csv --year-start 7")]
    [TestCase("inventory diesel.csv electricity.csv --properties density.csv --format md")]
    [TestCase("explain diesel.csv --properties density.csv --id d1")]
    [TestCase("explain biogenic.csv --factors biogenic-factors.csv --id b1")]
    [TestCase("explain biogenic.csv --factors biogenic-factors.csv --id b1 --format json")]
    [TestCase("factors list")]
    [TestCase("factors show ipcc-2006/fuel.diesel.road/GLOBAL")]
    [TestCase("factors select --activity electricity.grid --region CN-BJ --year 2025 --format json")]
    [TestCase("inventory bad.csv")]
    [TestCase("factors validate implausible.csv")]
    public void Run_UnderAnotherCulture_GivesTheSameBytes(string line)
    {
        WorkingFolder.Write("biogenic.csv", "id,activity,amount,unit,period", "b1,fuel.wood,1.5,t,2025");
        WorkingFolder.Write(
            "biogenic-factors.csv", "id,activity,kind,unit,ch4_kg,biogenic_co2_kg,scope,published,publisher,source",
            "my/wood,fuel.wood,combustion,t,0.25,1747.2,1,2024,me,mine");
        WorkingFolder.Write(
            "bad.csv", Ledgers.Electricity[0], "a,electricity.grid,-1234.5,MWh,2025,CN", "b,electricity.grid,\"1,5\",MWh,2025,CN");
        WorkingFolder.Write(
            "implausible.csv", Ledgers.FactorHeader, "my/grid,electricity.grid,grid-average,HK-GRID-CLP,kWh,380.5,2,2024,me,mine");
        ToolResult expected = WorkingFolder.Run(line.Split(' '));

        ToolResult german = RunUnder(decimalPoint: ",", thousands: ".", negative: "−", line);
        ToolResult other = RunUnder(decimalPoint: "·", thousands: "'", negative: "~", line);

        Assert.That(german, Is.EqualTo(expected));
        Assert.That(other, Is.EqualTo(expected));
    }

    // Globalization is invariant in this solution, so cultures have no data of their own: these are given the separators that de-DE, and
    // nobody, has.
    private static ToolResult RunUnder(string decimalPoint, string thousands, string negative, string line)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = decimalPoint;
        culture.NumberFormat.NumberGroupSeparator = thousands;
        culture.NumberFormat.NegativeSign = negative;
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.ShortDatePattern = "dd/MM/yyyy";
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return WorkingFolder.Run(line.Split(' '));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
