using System.Reflection;
using System.Runtime.CompilerServices;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>Numbers and dates are never written or read in the culture of the machine: seen from the calls in the compiled code.</summary>
public sealed class CultureRuleTests
{
    private static readonly HashSet<Type> DependOnCulture =
        [typeof(decimal), typeof(double), typeof(float), typeof(DateOnly), typeof(DateTime), typeof(TimeOnly), typeof(TimeSpan)];

    private static readonly HashSet<Type> Integers =
        [typeof(int), typeof(long), typeof(uint), typeof(ulong), typeof(Int128), typeof(UInt128), typeof(System.Numerics.BigInteger)];

    [TestCaseSource(typeof(Rooms), nameof(Rooms.Names))]
    public void Texts_OfNumbersAndDates_NameTheirCulture(string room)
    {
        IEnumerable<string> places =
            from type in Rooms.Types
            where Rooms.Of(type) == room
            from place in PlacesIn(type)
            select $"{room}/{type.Name}: {place}";

        Assert.That(places.Distinct(), Is.Empty);
    }

    [Test]
    public void PlacesIn_ATypeThatForgetsTheCulture_FindsEach()
    {
        IEnumerable<string> places = PlacesIn(typeof(Forgetful));

        Assert.That(places, Is.EqualTo([
            "Interpolated interpolates Decimal", "Grouped interpolates Int32", "Optional interpolates DateOnly",
            "Written calls Decimal.ToString", "Parsed calls Decimal.Parse"
        ]));
    }

    private static IEnumerable<string> PlacesIn(Type type)
    {
        bool handlerHasCulture = false;
        foreach ((MethodBase caller, MethodBase called) in TypeUses.CallsOf(type))
        {
            bool namesCulture = called.GetParameters().Any(parameter => typeof(IFormatProvider).IsAssignableFrom(parameter.ParameterType));
            if (IsHandler(called.DeclaringType) && called.IsConstructor)
                handlerHasCulture = namesCulture;
            else if (IsHandler(called.DeclaringType) && called is { Name: "AppendFormatted", IsGenericMethod: true })
            {
                Type value = Bare(called.GetGenericArguments()[0]);
                if (!handlerHasCulture && (DependOnCulture.Contains(value) || (Integers.Contains(value) && HasFormat(called))))
                    yield return $"{caller.Name} interpolates {value.Name}";
            }
            else if (called.Name is "ToString" or "Parse" or "TryParse"
                && !namesCulture
                && called.DeclaringType is { } declaring
                && DependOnCulture.Contains(Bare(declaring)))
                yield return $"{caller.Name} calls {Bare(declaring).Name}.{called.Name}";
        }
    }

    private static bool IsHandler(Type? type) =>
        type == typeof(DefaultInterpolatedStringHandler) || type == typeof(System.Text.StringBuilder.AppendInterpolatedStringHandler);

    private static bool HasFormat(MethodBase method) => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(string));

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

#pragma warning disable CA1305 // This is what must be found.
    private sealed class Forgetful
    {
        public static string Interpolated(decimal value) => $"{value} t";

        public static string Grouped(int value) => $"{value:N0} t";

        public static string Optional(DateOnly? value) => $"on {value}";

        public static string Named(decimal value) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value} t");

        public static string Whole(int value) => $"{value} t";

        public static string Written(decimal value) => value.ToString();

        public static decimal Parsed(string text) => decimal.Parse(text);
    }
#pragma warning restore CA1305
}
