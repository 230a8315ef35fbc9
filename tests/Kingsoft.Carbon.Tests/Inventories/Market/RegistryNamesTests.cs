using Kingsoft.Carbon.Instruments;
using static Kingsoft.Carbon.Tests.Inventories.MarketText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Registries in whatever words, and the rules that hang on them.</summary>
public sealed class RegistryNamesTests
{
    private const string Columns = "id,type,region,market,amount,unit,co2e_kg_per_unit,vintage,retired_on,source,registry\n";

    private static readonly string Ledger =
        LedgerHeader + Row("a", "100", "s", "CN-BJ", "2024") + Row("h", "50", "h", "HK-GRID-CLP", "2024");

    [TestCase("GEC", "GEC")]
    [TestCase("GECs", "GEC")]
    [TestCase("China GECs", "GEC")]
    [TestCase("ＧＥＣ", "GEC")]
    [TestCase("gec-2024", "GEC")]
    [TestCase("绿证", "GEC")]
    [TestCase("GEC绿证", "GEC")]
    [TestCase("国家绿证核发交易系统", "GEC")]
    [TestCase("绿色电力证书", "GEC")]
    [TestCase("Green Electricity Certificates (China)", "GEC")]
    [TestCase("国家能源局", "GEC")]
    [TestCase("I-REC", "I-REC")]
    [TestCase("I-RECs", "I-REC")]
    [TestCase("I-REC(E)", "I-REC")]
    [TestCase("i–rec", "I-REC")]
    [TestCase("IRECs", "I-REC")]
    [TestCase("Evident", "I-REC")]
    [TestCase("I-TRACK Foundation", "I-REC")]
    [TestCase("国际绿证", "I-REC")]
    [TestCase("International REC Standard", "I-REC")]
    [TestCase("CCER", "CCER")]
    [TestCase("CCERs", "CCER")]
    [TestCase("全国温室气体自愿减排注册登记系统", "CCER")]
    [TestCase("GO", "")]
    [TestCase("Gecko Energy", "")]
    [TestCase("Directrec", "")]
    public void In_FindsTheRegistryInWhateverWords(string text, string registry) =>
        Assert.That(string.Join(";", RegistryNames.In(text)), Is.EqualTo(registry));

    // Generated in January 2024: valid to the end of January 2026. Of a year, what was generated in January had expired by then.
    [TestCase("2024-01", "2026-01-31", "GECs", null, "2026-01-31")]
    [TestCase("2024-01", "2026-02-01", "China GECs", "it was retired on 2026-02-01, after it had expired on 2026-01-31", "2026-01-31")]
    [TestCase("2024-12", "2026-12-31", "GEC", null, "2026-12-31")]
    [TestCase("2024", "2026-01-31", "GEC", null, "2026-01-31")]
    [TestCase("2024", "2026-02-01", "绿证", "in the first month of its vintage 2024 had expired on 2026-01-31", "2026-01-31")]
    [TestCase("2024", "2027-01-01", "GEC", "it was retired on 2027-01-01, after it had expired on 2026-12-31", "2026-01-31")]
    [TestCase("2024-Q4", "2026-11-01", "GEC", "in the first month of its vintage 2024-Q4 had expired on 2026-10-31", "2026-10-31")]
    [TestCase("2024-12", "2026-12-31", "TIGR", null, "2026-12-31")]
    public void GreenCertificate_ExpiresByTheFirstMonthOfItsVintage(
        string vintage, string retired, string registry, string? reason, string expires)
    {
        InstrumentUse use = Calculate(Ledger, With(Columns + $"c,certificate,CN,,40,MWh,0,{vintage},{retired},x,{registry}\n"))
            .Market!.Instruments.Single();

        Assert.That(use.HeldBecause, reason is null ? Is.Null : Does.Contain(reason));
        Assert.That(use.ClaimedMegawattHours, Is.EqualTo(reason is null ? 40m : 0m));
        Assert.That(use.ExpiresOn?.ToString("O"), Is.EqualTo(expires));
    }

    // What was generated in 2023 is valid to the end of 2025, whatever the rest of its vintage is.
    [TestCase("2025-12-31", null)]
    [TestCase("2026-01-10", "what was generated in the first month of its vintage 2023-12-15/2024-01-14 had expired on 2025-12-31")]
    public void VintageOfTwoRules_ExpiresByTheFirst(string retired, string? reason)
    {
        InstrumentUse use = Calculate(Ledger, With(Columns + $"c,certificate,CN,,1,MWh,0,2023-12-15/2024-01-14,{retired},x,GEC\n") with
        {
            VintageWindow = VintageWindow.TwentyOneMonths,
        }).Market!.Instruments.Single();

        Assert.That(use.HeldBecause, reason is null ? Is.Null : Does.Contain(reason));
    }

    [TestCase("I-RECs")]
    [TestCase("Evident")]
    [TestCase("I-REC(E)")]
    [TestCase("国际绿证")]
    public void InternationalCertificateOfTheMainland_OfLaterPower_IsRefused(string registry) => Assert.That(
        Faults(Columns + $"c,certificate,CN,,1,MWh,0,2025-03,2026-01-15,x,{registry}\n").Single(),
        Does.Contain("no I-REC is issued in CN for power of 2025-03"));

    // The mainland, Hong Kong, Macau and Taiwan are four markets.
    [TestCase("CN,HK", "it is of CN and its market names HK: what is generated in CN is claimed in CN alone")]
    [TestCase("CN-GD,CN;HK", "it is of CN-GD and its market names HK")]
    [TestCase("TW,CN", "it is of TW and its market names CN")]
    [TestCase("CN-GD,CN", null)]
    [TestCase("HK,HK", null)]
    [TestCase("DE,CN", null)]
    public void CertificateOfOneOfFourMarkets_IsClaimedInItAlone(string regionAndMarket, string? reason)
    {
        InstrumentUse use = Calculate(Ledger, With(Columns + $"c,certificate,{regionAndMarket},10,MWh,0,2024-06,2024-12-31,x,\n"))
            .Market!.Instruments.Single();

        Assert.That(use.HeldBecause, reason is null ? Is.Null : Does.StartWith(reason));
        Assert.That(use.ClaimedMegawattHours, Is.EqualTo(reason is null ? 10m : 0m));
    }

    // Of a year of which not one month was over nothing can have been issued.
    [TestCase("2024", "2024-01-15", "it was retired on 2024-01-15, before the first month of its vintage 2024 was over")]
    [TestCase("2024", "2024-02-01", null)]
    public void RetiredBeforeItWasGenerated_IsHeld(string vintage, string retired, string? reason)
    {
        InstrumentUse use = Calculate(Ledger, With(Columns + $"c,certificate,CN,,10,MWh,0,{vintage},{retired},x,GEC\n"))
            .Market!.Instruments.Single();

        Assert.That(use.HeldBecause, reason is null ? Is.Null : Does.StartWith(reason));
    }

    // Claimed, and told: nobody checks here what a registry that is not known issues, nor what was generated later.
    [TestCase("2024-06", "2024-12-31", "TIGR", "its registry TIGR is none that is known in CN, and it is judged as a GEC")]
    [TestCase("2024", "2024-11-30", "GEC", "it was retired on 2024-11-30, before all of its vintage 2024 was generated")]
    [TestCase("2024", "2024-12-01", "GEC", null)]
    [TestCase("2024-06", "2024-06-20", "GEC", null)]
    public void WhatIsUnclear_IsTold(string vintage, string retired, string registry, string? reason)
    {
        InstrumentUse use = Calculate(Ledger, With(Columns + $"c,certificate,CN,,10,MWh,0,{vintage},{retired},x,{registry}\n"))
            .Market!.Instruments.Single();

        Assert.That(use.UnclearBecause, reason is null ? Is.Null : Does.StartWith(reason));
        Assert.That(use.ClaimedMegawattHours, Is.EqualTo(10m));
    }
}
