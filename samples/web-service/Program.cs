// dotnet run --project samples/web-service, then
// curl --data-binary @samples/kingsoft-cloud/2025.csv -H 'Content-Type: text/csv' http://localhost:5000/inventories/2025
WebService.CarbonService.Create(args).Run();
