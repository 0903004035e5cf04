package onewindow.organisation.region;

record DemoSignIn(String label, String username, String password, String what) {}
