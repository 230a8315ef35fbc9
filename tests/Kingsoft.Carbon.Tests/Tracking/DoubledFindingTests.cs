using System.Reflection;
using System.Text.RegularExpressions;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

/// <summary>Which findings say that something stands twice, and in which figures it is.</summary>
public sealed class DoubledFindingTests
{
    private static readonly FoundTonnes ThreeAndTwelve = FoundTonnes.Known(
        [new(Scope.Scope2, 3m), new(Scope.Scope3, 12m)]);

    [Test]
    public void Codes_AreThoseOfFindingsThatAdviseToKeepOneOfTwo()
    {
        string[] advise = [.. AllCodes().Where(code => Sentences.English.Codes.Contains("finding." + code)
            && Regex.IsMatch(
                Sentences.English.TextOf("finding." + code),
                @"\b(keep (one|the rows of one)|count it once|counts already|delete (it|the))\b|more energy than Scope 2"))];

        Assert.That(DoubledFinding.Codes, Is.EquivalentTo(advise));
    }

    [TestCase(new[] { Scope.Scope1, Scope.Scope2 }, 3.0)]
    [TestCase(new[] { Scope.Scope3 }, 12.0)]
    [TestCase(new[] { Scope.Scope2, Scope.Scope3 }, 15.0)]
    public void In_TonnesOfSeveralScopes_AreThoseOfTheTarget(Scope[] scopes, double tonnes)
    {
        var doubled = new DoubledFinding(FindingCodes.SameRow, 15m, 0.15m, ThreeAndTwelve);

        Assert.That(doubled.In(scopes, 100m)?.Tonnes, Is.EqualTo((decimal)tonnes));
    }

    [Test]
    public void In_ScopesWithoutAnyOrWithLittleOfIt_IsNone()
    {
        var doubled = new DoubledFinding(FindingCodes.SameRow, 15m, 0.15m, ThreeAndTwelve);

        Assert.That(doubled.In([Scope.Scope1], 100m), Is.Null);
        Assert.That((doubled with { Share = 0.01m }).In([Scope.Scope2], 400m), Is.Null);
    }

    // The energy is to be taken out of the one scope or of the other.
    [Test]
    public void In_WhatStandsInTwoScopes_IsInEitherOfThem()
    {
        var doubled = new DoubledFinding(FindingCodes.CountedTwice, 15m, 0.15m, FoundTonnes.NotKnown);

        Assert.That(doubled.In([Scope.Scope3], 100m)?.Tonnes, Is.EqualTo(15m));
    }

    private static IEnumerable<string> AllCodes() => typeof(FindingCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (string)field.GetRawConstantValue()!);
}
