namespace Kingsoft.Carbon.Tool.Tests;

/// <summary><c>carbon instruments check</c>: certificates that two reporters claim.</summary>
public sealed class InstrumentsCheckTests : InWorkingFolder
{
    private const string Columns = "id,type,region,amount,unit,co2e_kg_per_unit,vintage,retired_on,serials,source";

    [SetUp]
    public void WriteFiles()
    {
        WorkingFolder.Write("ledger.csv", "activity,amount,unit,period,region", "electricity.grid,60,MWh,2025,CN");
        WorkingFolder.Write("a.csv", Columns, "one,certificate,CN,100,MWh,0,2025,2026-01-15,G-001..G-100,x");
        WorkingFolder.Write("b.csv", Columns, "two,certificate,CN,80,MWh,0,2025,2026-01-20,G-061..G-140,y");
    }

    [Test]
    public void TwoFiles_ThatShareSerials_EndWithStatus1()
    {
        ToolResult result = WorkingFolder.Run("instruments", "check", "a.csv", "b.csv");

        Assert.That((result.Status, result.Error), Is.EqualTo((1, "")));
        Assert.That(result.Output, Does.Match(@"a\.csv +one +100\.000 +b\.csv +two +80\.000 +G-061\.\.G-100 +40\.000"));
    }

    // The inventory uses 60 of its 100 certificates, the other file has 80, of which 40 are among the 100: nothing is claimed twice for
    // certain.
    [Test]
    public void Inventory_CountsWhatItClaims()
    {
        WorkingFolder.Run("inventory", "ledger.csv", "--instruments", "a.csv", "--format", "json", "-o", "a.json");

        ToolResult beside = WorkingFolder.Run("instruments", "check", "a.json", "b.csv");
        ToolResult itself = WorkingFolder.Run("instruments", "check", "a.json", "a.csv");

        Assert.That((beside.Status, beside.Error), Is.EqualTo((0, "")));
        Assert.That(beside.Output, Does.Contain("none is claimed twice"));
        Assert.That(itself.Status, Is.EqualTo(1));
        Assert.That(itself.Output, Does.Match(@"a\.json +one +60\.000 +a\.csv +one +100\.000 +G-001\.\.G-100 +60\.000"));
    }

    [Test]
    public void WhatCannotBeCompared_IsRefused()
    {
        WorkingFolder.Run("inventory", "ledger.csv", "--format", "json", "-o", "plain.json");

        Assert.That(WorkingFolder.Run("instruments", "check", "a.csv").Error, Does.Contain("two or more are accepted"));
        Assert.That(WorkingFolder.Run("instruments", "check", "a.csv", "a.csv").Error, Does.Contain("the file is given twice"));
        Assert.That(WorkingFolder.Run("instruments", "check", "a.csv", "plain.json").Error, Does.Contain("no instruments were given"));
    }

    [Test]
    public void VintageWindow_IsAnOptionAndAKeyOfTheProject()
    {
        WorkingFolder.Write("old.csv", Columns, "old,certificate,CN,100,MWh,0,2024-09,2026-01-15,,x");
        WorkingFolder.Write(
            "project.json",
            "{\"organization\": \"Example\", \"gwpSet\": \"AR6\", \"ledgers\": [\"ledger.csv\"], \"instruments\": \"old.csv\", "
                + "\"vintageWindow\": \"21-months\"}");

        string held = WorkingFolder.Run("inventory", "ledger.csv", "--instruments", "old.csv").Output;
        string option = WorkingFolder.Run("inventory", "ledger.csv", "--instruments", "old.csv", "--vintage-window", "21-months").Output;
        string key = WorkingFolder.Run("inventory", "project.json").Output;

        Assert.That(held, Does.Contain("held: its vintage 2024-09 is not within 2025-01-01 to 2025-12-31"));
        Assert.That(option, Does.Match(@"old +certificate +100\.000 +60\.000 +40\.000 .*claimed"));
        Assert.That(key, Does.Match(@"old +certificate +100\.000 +60\.000 +40\.000 .*claimed"));
    }
}
