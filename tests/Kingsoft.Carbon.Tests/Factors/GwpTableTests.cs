using System.Globalization;

namespace Kingsoft.Carbon.Tests.Factors;

public sealed class GwpTableTests
{
    // SAR and AR4: AR4 WG1 Table 2.14. AR5: WG1 Table 8.A.1 without climate-carbon feedback (fossil methane 30, footnote). AR6: WG1 Table
    // 7.15 and 7.SM.7.
    [TestCase(GwpSet.Sar, "CO2", "1")]
    [TestCase(GwpSet.Sar, "CH4", "21")]
    [TestCase(GwpSet.Sar, "CH4-fossil", "21")]
    [TestCase(GwpSet.Sar, "N2O", "310")]
    [TestCase(GwpSet.Sar, "SF6", "23900")]
    [TestCase(GwpSet.Ar4, "CH4", "25")]
    [TestCase(GwpSet.Ar4, "CH4-fossil", "25")]
    [TestCase(GwpSet.Ar4, "N2O", "298")]
    [TestCase(GwpSet.Ar4, "HFC-134a", "1430")]
    [TestCase(GwpSet.Ar4, "SF6", "22800")]
    [TestCase(GwpSet.Ar4, "NF3", "17200")]
    [TestCase(GwpSet.Ar5, "CO2", "1")]
    [TestCase(GwpSet.Ar5, "CH4", "28")]
    [TestCase(GwpSet.Ar5, "CH4-fossil", "30")]
    [TestCase(GwpSet.Ar5, "N2O", "265")]
    [TestCase(GwpSet.Ar5, "HFC-134a", "1300")]
    [TestCase(GwpSet.Ar5, "HFC-32", "677")]
    [TestCase(GwpSet.Ar5, "HFC-125", "3170")]
    [TestCase(GwpSet.Ar5, "SF6", "23500")]
    [TestCase(GwpSet.Ar6, "CO2", "1")]
    [TestCase(GwpSet.Ar6, "CH4", "27.0")]
    [TestCase(GwpSet.Ar6, "CH4-fossil", "29.8")]
    [TestCase(GwpSet.Ar6, "N2O", "273")]
    [TestCase(GwpSet.Ar6, "HFC-134a", "1530")]
    [TestCase(GwpSet.Ar6, "HFC-32", "771")]
    [TestCase(GwpSet.Ar6, "HFC-125", "3740")]
    [TestCase(GwpSet.Ar6, "PFC-14", "7380")]
    [TestCase(GwpSet.Ar6, "HCFC-22", "1960")]
    public void TryFind_MainGas_HasThePublishedValue(GwpSet set, string gas, string expected)
    {
        bool found = GwpTable.Get(set).TryFind(gas, out GwpValue? value);

        Assert.That(found, Is.True);
        Assert.That(value!.Value, Is.EqualTo(decimal.Parse(expected, CultureInfo.InvariantCulture)));
    }

    [TestCase("CO2", GasFamily.Co2)]
    [TestCase("CH4", GasFamily.Ch4)]
    [TestCase("CH4-fossil", GasFamily.Ch4)]
    [TestCase("N2O", GasFamily.N2o)]
    [TestCase("HFC-134a", GasFamily.Hfcs)]
    [TestCase("PFC-14", GasFamily.Pfcs)]
    [TestCase("SF6", GasFamily.Sf6)]
    [TestCase("NF3", GasFamily.Nf3)]
    [TestCase("HCFC-22", GasFamily.Other)]
    public void TryFind_MainGas_IsInItsFamily(string gas, GasFamily family)
    {
        _ = GwpTable.Get(GwpSet.Ar6).TryFind(gas, out GwpValue? value);

        Assert.That(value!.Family, Is.EqualTo(family));
    }

    [TestCase(GwpSet.Ar4, "IPCC AR4 WG1 Table 2.14")]
    [TestCase(GwpSet.Ar5, "IPCC AR5 WG1 Table 8.A.1")]
    [TestCase(GwpSet.Ar6, "IPCC AR6 WG1 Table 7.15")]
    public void Name_Set_NamesTheTable(GwpSet set, string name)
    {
        Assert.That(GwpTable.Get(set).Name, Is.EqualTo(name));
    }

    [TestCase(GwpSet.Sar)]
    [TestCase(GwpSet.Ar4)]
    [TestCase(GwpSet.Ar5)]
    [TestCase(GwpSet.Ar6)]
    public void Values_EveryGas_CitesItsTableAndIsPositive(GwpSet set)
    {
        foreach (GwpValue value in GwpTable.Get(set).Values)
        {
            Assert.That(value.Citation.Table, Is.Not.Empty, value.Gas);
            Assert.That(value.Value, Is.Positive, value.Gas);
        }
    }

    [Test]
    public void For_NoSet_Throws()
    {
        Assert.That(() => GwpTable.Get(default), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
