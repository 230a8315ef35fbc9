using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What figures, scopes and categories are called.</summary>
internal static class FigureMessages
{
    public static Message Label(Figure figure) => new($"figure.{figure.Name}");

    public static Message Heading(Figure figure) => new($"figure.{figure.Name}.heading");

    public static Message Category(Scope3Category category) => new("figure.category", (int)category);

    /// <summary>The name of a category as the standard prints it.</summary>
    public static Message NameOf(Scope3Category category) => new($"category.{(int)category}");

    /// <summary>Scopes without a word on the method of Scope 2: <c>Scope 1 + 2</c>.</summary>
    public static Message Scopes(string numbers) => new("figure.scopes", numbers);

    /// <summary>One scope or two, as a sentence names them: <c>Scope 1 and 2</c>.</summary>
    public static Message Together(Scope[] scopes) => scopes is [var one, var other]
        ? new("figure.two-scopes", (int)one, (int)other)
        : Figure.LabelOf(scopes);

    /// <summary>The unit of a figure as tables print it.</summary>
    public static Message TonnesCo2e => new("unit.tonnes-co2e");
}
