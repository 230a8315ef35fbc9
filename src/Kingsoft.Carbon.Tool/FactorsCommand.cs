using System.CommandLine;
using System.Globalization;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tool;

/// <summary><c>carbon factors</c>: what is in the factor library, and which factor it chooses.</summary>
internal static class FactorsCommand
{
    private const int MostIds = 3;

    public static Command Create(ToolConsole console) => new("factors", "The factor library.")
    {
        CreateList(console),
        FactorSearchCommand.Create(console),
        CreateShow(console),
        CreateSelect(console),
        FactorChangesCommand.Create(console),
        CreateValidate(console),
        FactorTemplateCommand.Create(console),
        ImportCommand.OfFactors(console),
    };

    private static Command CreateList(ToolConsole console)
    {
        var factors = new FactorArguments();
        var activity = new Option<string?>("--activity") { Description = "Only this activity and what is below it.", HelpName = "CODE" };
        var region = new Option<string?>("--region") { Description = "Only this region and what lies in it.", HelpName = "REGION" };
        var activities = new Option<bool>("--activities") { Description = "The activity codes with their names, not the factors." };
        var output = new OutputArguments("table", "json");
        var command =
            new Command("list", "Every factor, with the place of its number; or every activity code.") { activity, region, activities };
        factors.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            FactorLibrary library = Library(factors, parsed);
            Region? within = parsed.GetValue(region) is { } code ? OptionValue.Read("--region", code, Region.Parse) : null;
            if (parsed.GetValue(activities))
            {
                IReadOnlyList<ListedActivity> codes = [.. library.DescribedActivities
                    .Where(listed => parsed.GetValue(activity) is not { } prefix || listed.Description.Activity.IsWithin(prefix))
                    .Where(listed => within is null || listed.Regions.Any(known => known.IsWithin(within)))];
                return output.Write(parsed, console, output.Format(parsed) == "json"
                    ? FactorJson.ToJson(library, codes)
                    : TableText.Draw(
                        console, console.IsOutputTerminal && !output.IsToFile(parsed), FactorTables.Activities(library, codes)));
            }

            IReadOnlyList<EmissionFactor> listed = [.. library.Factors
                .Where(factor => parsed.GetValue(activity) is not { } prefix || factor.Activity.IsWithin(prefix))
                .Where(factor => within is null || factor.Region.IsWithin(within))];
            return output.Write(parsed, console, output.Format(parsed) == "json"
                ? FactorJson.ToJson(library, listed)
                : TableText.Draw(console, console.IsOutputTerminal && !output.IsToFile(parsed), FactorTables.List(library, listed)));
        });
        return command;
    }

    private static Command CreateShow(ToolConsole console)
    {
        var factors = new FactorArguments();
        var id = new Argument<string>("ID") { Description = "The id of the factor." };
        id.RefuseOptions("the id of a factor");
        var output = new OutputArguments("table", "json");
        var command = new Command("show", "One factor with everything that is known of it.") { id };
        factors.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            FactorLibrary library = Library(factors, parsed);
            string wanted = parsed.GetValue(id)!;
            if (!library.TryFind(wanted, out EmissionFactor? factor))
            {
                console.Say($"carbon: no factor has the id '{wanted}'; "
                    + IdsLike(library, wanted));
                return ExitCode.WrongInput;
            }

            return output.Write(parsed, console, output.Format(parsed) == "json"
                ? FactorJson.ToJson(factor)
                : TableText.Draw(console, console.IsOutputTerminal && !output.IsToFile(parsed), FactorTables.Show(factor)));
        });
        return command;
    }

    // Never by spelling: another number is another substance, another year another edition.
    private static string IdsLike(FactorLibrary library, string id)
    {
        if (library.Factors.FirstOrDefault(known => known.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } same)
            return $"did you mean '{same.Id}'?";

        string[] parts = id.Split('/');
        string[] ids = [.. library.Factors
            .Where(factor => parts.Length > 1 && factor.Activity.Value == parts[1])
            .OrderBy(factor => factor.Id.EndsWith(id[parts[0].Length..], StringComparison.Ordinal) ? 0 : 1)
            .ThenByDescending(factor => factor.KnownFrom)
            .ThenBy(factor => factor.Id, StringComparer.Ordinal)
            .Select(factor => factor.Id)
            .Take(MostIds)];
        return ids.Length == 0 ? "'carbon factors list' shows the ids" : $"ids of its activity are such as {string.Join(", ", ids)}";
    }

    private static Command CreateSelect(ToolConsole console)
    {
        var factors = new FactorArguments();
        var activity = new Option<string>("--activity") { Description = "The activity.", Required = true, HelpName = "CODE" };
        var region = new Option<string?>("--region") { Description = "The region; global when left out.", HelpName = "REGION" };
        Option<int> year = OptionChecks.OfNumber<int>("--year", "a year", 1000, 9998, "four digits such as 2025 are accepted");
        year.Description = "The calendar year of the activity.";
        year.Required = true;
        year.HelpName = "Y";
        var unit = new Option<string?>("--unit") { Description = "The unit of the amount.", HelpName = "U" };
        var scope = new Option<string?>("--scope") { Description = "The scope that a row states: 1, 2, 3 or outside.", HelpName = "S" };
        scope.AcceptOnly("1", "2", "3", "outside");
        Option<int?> category = OptionChecks.OfNumber<int?>(
            "--scope3-category", "a category", 1, Scope3Categories.Count, "1 to 15 is accepted");
        category.Description = "The Scope 3 category that a row states: 1 to 15.";
        category.HelpName = "N";
        var supplier = new Option<string?>("--supplier") { Description = "The supplier that a row names.", HelpName = "NAME" };
        var output = new OutputArguments("table", "json");
        var command = new Command("select", "The factor chosen for an activity, region and year, and why no other.")
        {
            activity, region, year, unit, scope, category, supplier
        };
        factors.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            FactorLibrary library = Library(factors, parsed);
            int wanted = parsed.GetValue(year);
            FactorSelection selection = library.Select(new FactorQuery
            {
                Activity = ActivityCode.TryParse(parsed.GetValue(activity), out ActivityCode? code)
                    ? code
                    : throw new CommandLineException($"--activity: '{parsed.GetValue(activity)}' is not an activity code"),
                Region = parsed.GetValue(region) is { } text ? OptionValue.Read("--region", text, Region.Parse) : Region.Global,
                Year = wanted,
                Unit = parsed.GetValue(unit) is not { } symbol
                    ? null
                    : OptionValue.Read("--unit", symbol, Unit.Parse),
                Scope = parsed.GetValue(scope) switch
                {
                    "1" => Scope.Scope1,
                    "2" => Scope.Scope2,
                    "3" => Scope.Scope3,
                    "outside" => Scope.Outside,
                    _ => null,
                },
                Scope3Category = (Scope3Category?)parsed.GetValue(category),
                Supplier = parsed.GetValue(supplier),
                AsOf = factors.AsOf(parsed).TryGetValue(wanted, out DateOnly day) ? day : null,
                Sets = factors.Sets(parsed),
                Proxies = factors.Proxies(parsed),
                AllowLaterFactors = factors.AllowLater(parsed),
            });
            if (!selection.IsFound)
            {
                console.Say($"carbon: {OptionWords.In(selection.Failure)}");
                return ExitCode.WrongInput;
            }

            return output.Write(parsed, console, output.Format(parsed) == "json"
                ? FactorJson.ToJson(selection)
                : TableText.Draw(
                    console, console.IsOutputTerminal && !output.IsToFile(parsed), FactorTables.Show(selection.Factor),
                    FactorTables.PassedOver(selection)));
        });
        return command;
    }

    private static Command CreateValidate(ToolConsole console)
    {
        var file = new Argument<string[]>("FILE")
        {
            Description = "Files of your own factors, properties or prices; without one the built-in library is checked.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        file.RefuseOptions("the name of a factor file");
        var command = new Command(
            "validate", "Checks factor files: every row, ids, factors that nothing tells apart, magnitudes.") { file };
        command.SetAction(parsed =>
        {
            var issues = new DataIssues();
            FactorLibrary library = FactorLibrary.BuiltIn;
            foreach (string path in InputFiles.Existing(parsed.GetValue(file) ?? [], issues))
                library = library.With(OwnFile.Read(path, issues), issues);
            FactorValidation.Check(library, issues);
            issues.ThrowIfAny();
            int own = library.Count - FactorLibrary.BuiltIn.Count;
            int properties = library.Properties.Length - FactorLibrary.BuiltIn.Properties.Length;
            string checkedOwn = (own > 0 ? $"{own} own factors and " : "") + (properties > 0 ? $"{properties} own properties and " : "")
                + (library.Prices.Length > 0 ? $"{library.Prices.Length} own prices and " : "");
            console.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{checkedOwn}{FactorLibrary.BuiltIn.Count} built-in factors: nothing wrong found\n"));
            foreach (DataIssue remark in FactorValidation.Remarks(library))
                console.Write(OptionWords.In($"{remark}\n"));
            return ExitCode.Done;
        });
        return command;
    }

    internal static FactorLibrary Library(FactorArguments factors, ParseResult parsed)
    {
        var issues = new DataIssues();
        FactorLibrary library = factors.Library(parsed, issues);
        issues.ThrowIfAny();
        return library;
    }
}
